package io.dockledger.intake.ubl;

import io.dockledger.intake.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ReceiptLineType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;
import org.jspecify.annotations.Nullable;

/** ReceiptAdvice: what came to us, what came back to us, or a customer's word on what we sent. */
final class Receipts {

    private Receipts() {}

    static UblDocument received(ReceiptAdviceType receipt, Faults faults, OwnParties own) {
        String authorisation = Returns.authorisation(receipt.getAdditionalDocumentReference());
        if (authorisation != null) {
            return new Returns(faults).received(receipt, authorisation);
        }
        return own.side(PartiesOf.receiptAdvice(receipt)).sells()
                ? new Shipments(faults).delivered(receipt)
                : new Deliveries(faults).received(receipt);
    }

    /**
     * The receipt as what it is to us.
     *
     * @param counter the number of the party among whose receipts its own number counts
     * @param head all of it but the lines
     * @param read reads a line that stands at the path
     */
    static UblDocument document(
            ReceiptAdviceType receipt,
            EventType type,
            @Nullable String counter,
            Canonical head,
            BiFunction<ReceiptLineType, String, Canonical> read) {
        List<Canonical> lines = new ArrayList<>();
        for (ReceiptLineType line : receipt.getReceiptLine()) {
            lines.add(read.apply(line, "/ReceiptAdvice/cac:ReceiptLine[%d]".formatted(lines.size() + 1)));
        }
        return new UblDocument(
                "ReceiptAdvice",
                "cac:ReceiptLine",
                type,
                Parts.id(
                        receipt.getUUIDValue(),
                        "ReceiptAdvice",
                        counter,
                        receipt.getIDValue(),
                        receipt.getIssueDateValue()),
                Parts.issued(receipt.getIssueDateValue(), receipt.getIssueTimeValue()),
                head.list("lines", lines).node());
    }
}
