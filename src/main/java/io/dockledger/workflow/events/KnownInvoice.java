package io.dockledger.workflow.events;

import io.dockledger.documents.Invoice;
import io.dockledger.documents.Provenance;
import io.dockledger.documents.RecordedDocument;

/**
 * The invoice that is known under a number, and what it means that one comes under the same number again.
 *
 * @param origin of its current version: where it does not stand any more, of its cancellation or rejection
 */
record KnownInvoice(Invoice invoice, Provenance origin) {

    static KnownInvoice of(RecordedDocument recorded) {
        return new KnownInvoice((Invoice) recorded.document(), recorded.provenance());
    }

    /**
     * Whether the other is the same once more. Where this one does not stand any more, what was sent before it was
     * withdrawn is a late copy of it, and only what was sent after that can claim the same anew.
     */
    boolean isRepeatedBy(Invoice other, Provenance arrival) {
        return invoice.billsTheSameAs(other) && (invoice.stands() || isLateCopy(other, arrival));
    }

    private boolean isLateCopy(Invoice other, Provenance arrival) {
        return invoice.issuedOn().equals(other.issuedOn())
                && !arrival.occurredAt().isAfter(origin.occurredAt());
    }
}
