package io.dockledger.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one order: the current version of every document tied to it, in the order in which they were
 * first recorded. An invoice for two orders stands in both chains. The order itself can be missing as yet.
 *
 * @param key the order's key, or the invoice's where an invoice names no order
 */
public record Chain(DocumentKey key, List<RecordedDocument> documents) {

    public Chain {
        documents = List.copyOf(documents);
    }

    public Optional<PurchaseOrder> order() {
        return all(PurchaseOrder.class).filter(order -> order.key().equals(key)).findFirst();
    }

    public List<GoodsReceipt> receipts() {
        return all(GoodsReceipt.class).toList();
    }

    public List<Invoice> invoices() {
        return all(Invoice.class).toList();
    }

    public List<SupplierCredit> supplierCredits() {
        return all(SupplierCredit.class).toList();
    }

    public List<VendorReturn> vendorReturns() {
        return all(VendorReturn.class).toList();
    }

    public List<Payment> payments() {
        return all(Payment.class).toList();
    }

    /** What cases follow, the head of the chain last: how far it is depends on the others. */
    public List<DocumentKey> followed() {
        return documents.stream()
                .map(RecordedDocument::key)
                .filter(document -> document.kind().isFollowed())
                .sorted(Comparator.comparing(key::equals))
                .toList();
    }

    /** The given document with its version and origin, where it belongs to this chain. */
    public Optional<RecordedDocument> recorded(DocumentKey document) {
        return documents.stream().filter(each -> each.key().equals(document)).findFirst();
    }

    private <T extends Document> Stream<T> all(Class<T> kind) {
        return documents.stream()
                .map(RecordedDocument::document)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
