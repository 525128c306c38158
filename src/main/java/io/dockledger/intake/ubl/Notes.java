package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;
import org.jspecify.annotations.Nullable;

/** CreditNote, SelfBilledCreditNote and DebitNote. */
final class Notes {

    private final Faults faults;
    private final Amounts amounts;

    Notes(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    /**
     * A supplier's credit note to us, or ours to a customer, which must name the return that it is for. Where it does not
     * say whose it is, the return tells that it is ours.
     */
    UblDocument credited(Note note, Side side) {
        String authorisation = Returns.authorisation(note.references());
        return side.sells() || (side == Side.UNSAID && authorisation != null)
                ? note.as(EventType.CUSTOMER_CREDIT_ISSUED, customerCredit(note, authorisation))
                : note.as(EventType.CREDIT_NOTE_RECEIVED, supplierNote(note));
    }

    UblDocument debited(Note note) {
        Canonical data = supplierNote(note).text("vendorReturn", Returns.vendorReturn(note.references()));
        return note.as(EventType.DEBIT_NOTE_ISSUED, data);
    }

    private Canonical supplierNote(Note note) {
        Canonical data = new Canonical()
                .text("number", note.number())
                .object("supplier", Parts.supplier(note.supplier(), note.seller()))
                .text("invoice", required(invoice(note), note))
                .text("order", note.orderNumber())
                .text("currency", note.currency())
                .date("issuedOn", note.issuedOn())
                .prose("reason", note.reason())
                .list("lines", lines(note));
        amounts.charges(data, note.charges());
        amounts.totals(data, note.total(), note.taxes(), note.currency());
        return data;
    }

    private Canonical customerCredit(Note note, @Nullable String authorisation) {
        Canonical data = new Canonical()
                .text("number", note.number())
                .text(
                        "authorisation",
                        faults.required(
                                authorisation,
                                "/%s/cac:AdditionalDocumentReference[cbc:DocumentTypeCode='ReturnAuthorisation']/cbc:ID"
                                        .formatted(note.root())))
                .text("invoice", invoice(note))
                .object("customer", Parts.customer(note.customer()))
                .text("currency", note.currency())
                .date("issuedOn", note.issuedOn())
                .prose("reason", note.reason())
                .list("lines", lines(note));
        amounts.charges(data, note.charges());
        amounts.totals(data, note.total(), note.taxes(), note.currency());
        return data;
    }

    private @Nullable String required(@Nullable String invoice, Note note) {
        return faults.required(invoice, xpath(note));
    }

    /** The invoice that is changed: it may be named in the head, in the lines or in the reason of a line. */
    private @Nullable String invoice(Note note) {
        List<@Nullable String> named = new ArrayList<>();
        note.bills().forEach(reference -> named.add(invoice(reference)));
        note.lines().forEach(line -> line.bills().forEach(reference -> named.add(invoice(reference))));
        if (named.stream().allMatch(name -> name == null)) {
            note.responses().forEach(response -> named.add(response.getReferenceIDValue()));
            note.lines().stream()
                    .flatMap(line -> line.responses().stream())
                    .map(ResponseType::getReferenceIDValue)
                    .forEach(named::add);
        }
        return faults.one(named, xpath(note));
    }

    private static String xpath(Note note) {
        return "/" + note.root() + "/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID";
    }

    private static @Nullable String invoice(BillingReferenceType reference) {
        return to(reference, BillingReferenceType::getInvoiceDocumentReference, DocumentReferenceType::getIDValue);
    }

    private List<Canonical> lines(Note note) {
        String element = note.root().equals("DebitNote") ? "DebitNoteLine" : "CreditNoteLine";
        List<Canonical> lines = new ArrayList<>();
        for (NoteLine line : note.lines()) {
            lines.add(line(line, "/%s/cac:%s[%d]".formatted(note.root(), element, lines.size() + 1)));
        }
        return lines;
    }

    private Canonical line(NoteLine noteLine, String xpath) {
        BillingReferenceType billing = first(noteLine.bills());
        Canonical line = new Canonical()
                .text("line", noteLine.number())
                .text(
                        "invoiceLine",
                        to(
                                first(to(billing, BillingReferenceType::getBillingReferenceLine)),
                                BillingReferenceLineType::getIDValue))
                .text(
                        "orderLine",
                        Bills.known(to(first(noteLine.orderLines()), OrderLineReferenceType::getLineIDValue)))
                .text("sku", Parts.sku(noteLine.item()))
                .prose("description", Parts.description(noteLine.item()));
        amounts.quantity(line, noteLine.quantity(), xpath + "/cbc:" + noteLine.quantityElement());
        amounts.price(
                line, noteLine.price(), noteLine.amount(), noteLine.quantity(), xpath + "/cac:Price/cbc:PriceAmount");
        return line.decimal("amount", noteLine.amountValue());
    }
}
