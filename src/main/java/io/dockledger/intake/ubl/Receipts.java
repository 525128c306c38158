package io.dockledger.intake.ubl;

import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;

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
}
