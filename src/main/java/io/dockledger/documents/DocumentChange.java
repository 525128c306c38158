package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source system says about a document that it sent before. */
public sealed interface DocumentChange extends Canonical {

    /** The whole order anew. */
    record OrderChanged(PurchaseOrder content) implements DocumentChange {
        @Override
        public DocumentKey key() {
            return content.key();
        }
    }

    record OrderCancelled(String number, @Nullable String reason) implements DocumentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.purchaseOrder(number);
        }
    }

    /** Closed short: what has not come yet is no longer expected. */
    record OrderClosed(String number, @Nullable String reason) implements DocumentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.purchaseOrder(number);
        }
    }

    /** @param lines what is taken back; none means all that is left */
    record ReceiptReversed(
            String receipt,
            String order,
            @Nullable LocalDate reversedOn,
            @Nullable String reason,
            List<ReversedLine> lines)
            implements DocumentChange {

        public ReceiptReversed {
            lines = List.copyOf(lines);
        }

        @Override
        public DocumentKey key() {
            return DocumentKey.goodsReceipt(receipt);
        }

        @Override
        public DocumentKey about() {
            return DocumentKey.purchaseOrder(order);
        }
    }

    /** What quality control found out about a receipt. */
    record QualityInspected(
            String number,
            String receipt,
            String order,
            @Nullable LocalDate inspectedOn,
            List<InspectedLine> lines) implements DocumentChange {

        public QualityInspected {
            lines = List.copyOf(lines);
        }

        @Override
        public DocumentKey key() {
            return DocumentKey.goodsReceipt(receipt);
        }

        @Override
        public DocumentKey about() {
            return DocumentKey.purchaseOrder(order);
        }
    }

    /** @param unit that of the receipt's line where it is not given */
    record InspectedLine(
            String line,
            BigDecimal accepted,
            BigDecimal rejected,
            @Nullable String unit,
            @Nullable String reason) {}

    /**
     * The ledger posted an adjustment, or a part of it.
     *
     * @param number the ledger's own number
     * @param posting which of the postings that it was told
     * @param quantity below zero for what left the stock
     */
    record AdjustmentPosted(
            String adjustment,
            String number,
            @Nullable String posting,
            BigDecimal quantity,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate postedOn)
            implements DocumentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.inventoryAdjustment(adjustment);
        }
    }

    /** @param posting the ledger's number of what it takes back */
    record AdjustmentReversed(
            String adjustment,
            String posting,
            @Nullable LocalDate reversedOn,
            @Nullable String reason) implements DocumentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.inventoryAdjustment(adjustment);
        }
    }

    record InvoiceCancelled(
            String number, Party supplier, @Nullable String reason) implements DocumentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.invoice(supplier.number(), number);
        }
    }
}
