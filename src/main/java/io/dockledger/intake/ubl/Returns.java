package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InstructionForReturnsLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ReceiptLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.instructionforreturns_21.InstructionForReturnsType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;
import org.jspecify.annotations.Nullable;

/**
 * InstructionForReturns, and the ReceiptAdvice of goods that came back. Whether a document is about a return, it says by an
 * additional reference whose document type is {@code ReturnAuthorisation}; UBL has no element for that.
 */
final class Returns {

    private static final String AUTHORISATION = "ReturnAuthorisation";
    private static final String VENDOR_RETURN = "VendorReturn";

    /** What is sent back without a word why. */
    private static final String NO_REASON = "unspecified";

    private final Faults faults;
    private final Amounts amounts;

    Returns(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    /** The number of the customer's return that the document is about; null where it is about none. */
    static @Nullable String authorisation(List<DocumentReferenceType> references) {
        return number(references, AUTHORISATION);
    }

    /** The number of the return to the supplier that the document is about; null where it is about none. */
    static @Nullable String vendorReturn(List<DocumentReferenceType> references) {
        return number(references, VENDOR_RETURN);
    }

    private static @Nullable String number(List<DocumentReferenceType> references, String type) {
        return references.stream()
                .filter(reference -> type.equals(reference.getDocumentTypeValue())
                        || type.equals(reference.getDocumentTypeCodeValue()))
                .map(DocumentReferenceType::getIDValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    UblDocument instructed(InstructionForReturnsType instruction) {
        String customer = Parts.number(instruction.getRetailerCustomerParty());
        String reason = to(first(instruction.getNote()), NoteType::getValue);
        Canonical data = new Canonical()
                .text("number", instruction.getIDValue())
                .object("customer", Parts.customer(instruction.getRetailerCustomerParty()))
                .text("site", Parts.site(to(instruction.getShipment(), ShipmentType::getDelivery), null))
                .date("requestedOn", instruction.getIssueDateValueLocal())
                .text("reason", reason == null || reason.length() > 70 ? NO_REASON : reason)
                .prose("note", reason);
        List<Canonical> lines = new ArrayList<>();
        for (InstructionForReturnsLineType line : instruction.getInstructionForReturnsLine()) {
            lines.add(
                    line(line, "/InstructionForReturns/cac:InstructionForReturnsLine[%d]".formatted(lines.size() + 1)));
        }
        return new UblDocument(
                "InstructionForReturns",
                "cac:InstructionForReturnsLine",
                EventType.RETURN_REQUESTED,
                Parts.id(
                        instruction.getUUIDValue(),
                        "InstructionForReturns",
                        customer,
                        instruction.getIDValue(),
                        instruction.getIssueDateValue()),
                Parts.issued(instruction.getIssueDateValue(), instruction.getIssueTimeValue()),
                data.list("lines", lines).node());
    }

    private Canonical line(InstructionForReturnsLineType instructed, String xpath) {
        Canonical line = new Canonical()
                .text("line", instructed.getIDValue())
                .text(
                        "sku",
                        faults.required(
                                Parts.sku(instructed.getItem()),
                                xpath + "/cac:Item/cac:BuyersItemIdentification/cbc:ID"))
                .prose("description", Parts.description(instructed.getItem()));
        amounts.quantity(line, instructed.getQuantity(), xpath + "/cbc:Quantity");
        return line;
    }

    /** @param authorisation the number of the return under which the goods came back */
    UblDocument received(ReceiptAdviceType receipt, String authorisation) {
        DeliveryType delivery = to(receipt.getShipment(), ShipmentType::getDelivery);
        Canonical data = new Canonical()
                .text("number", receipt.getIDValue())
                .text("authorisation", authorisation)
                .object("customer", Parts.customer(receipt.getBuyerCustomerParty(), receipt.getDeliveryCustomerParty()))
                .text("site", Parts.site(delivery, null))
                .date("receivedOn", Deliveries.receivedOn(receipt, delivery));
        String customer = Parts.number(receipt.getBuyerCustomerParty());
        return Receipts.document(receipt, EventType.RETURN_RECEIVED, customer, data, this::line);
    }

    private Canonical line(ReceiptLineType received, String xpath) {
        Canonical line = new Canonical()
                .text("line", received.getIDValue())
                .text(
                        "sku",
                        faults.required(
                                Parts.sku(first(received.getItem())),
                                xpath + "/cac:Item/cac:BuyersItemIdentification/cbc:ID"));
        amounts.quantity(line, received.getReceivedQuantity(), xpath + "/cbc:ReceivedQuantity");
        return line.text("lot", Parts.lot(first(received.getItem())));
    }
}
