package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other systems say about a sales order, its shipments, deliveries and invoices that they sent before. */
public sealed interface FulfilmentChange extends Canonical {

    /** The whole order anew. */
    record SalesOrderChanged(SalesOrder content) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return content.key();
        }
    }

    record SalesOrderCancelled(String number, @Nullable String reason) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.salesOrder(number);
        }
    }

    /** Closed short: what has not been shipped yet will not be. */
    record SalesOrderClosed(String number, @Nullable String reason) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.salesOrder(number);
        }
    }

    /** What the warehouse picked or packed for an order. */
    sealed interface GoodsPrepared extends FulfilmentChange {

        /** Names the step among all of its order. */
        String reference();

        String order();

        List<PreparedLine> lines();

        SalesOrderLine applied(SalesOrderLine line, BigDecimal quantity);

        @Override
        default DocumentKey key() {
            return DocumentKey.salesOrder(order());
        }
    }

    record GoodsPicked(
            String number, String order, @Nullable LocalDate pickedOn, List<PreparedLine> lines)
            implements GoodsPrepared {

        public GoodsPicked {
            lines = List.copyOf(lines);
        }

        @Override
        public String reference() {
            return "pick:" + number;
        }

        @Override
        public SalesOrderLine applied(SalesOrderLine line, BigDecimal quantity) {
            return line.picked(quantity);
        }
    }

    record GoodsPacked(
            String number, String order, @Nullable LocalDate packedOn, List<PreparedLine> lines)
            implements GoodsPrepared {

        public GoodsPacked {
            lines = List.copyOf(lines);
        }

        @Override
        public String reference() {
            return "pack:" + number;
        }

        @Override
        public SalesOrderLine applied(SalesOrderLine line, BigDecimal quantity) {
            return line.packed(quantity);
        }
    }

    /**
     * @param line the order's line
     * @param unit that of the order's line where it is not given
     */
    record PreparedLine(
            String line, BigDecimal quantity, @Nullable String unit) {}

    /**
     * A shipment that did not leave after all, or came back to us undelivered.
     *
     * @param lines what is taken back; none means all that is left
     */
    record ShipmentReversed(
            String shipment,
            String order,
            @Nullable LocalDate reversedOn,
            @Nullable String reason,
            List<ReversedLine> lines)
            implements FulfilmentChange {

        public ShipmentReversed {
            lines = List.copyOf(lines);
        }

        @Override
        public DocumentKey key() {
            return DocumentKey.shipment(shipment);
        }
    }

    /** The customer accepted what was delivered, where the terms ask for that. */
    record DeliveryAccepted(String delivery, String order, LocalDate acceptedOn) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.proofOfDelivery(delivery);
        }
    }

    /** The delivery was confirmed by mistake. */
    record DeliveryReversed(
            String delivery, String order, @Nullable String reason) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.proofOfDelivery(delivery);
        }
    }

    /**
     * The ledger posted revenue that it was told.
     *
     * @param amount what it posted, where it says so
     * @param currency in which it posted, where it says so
     * @param entry the number of its entry
     */
    record RevenuePosted(
            String revenue,
            LocalDate postedOn,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String entry)
            implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.revenue(revenue);
        }
    }

    /** The ledger took revenue back. */
    record RevenueReversed(String revenue, @Nullable String reason) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.revenue(revenue);
        }
    }

    /**
     * The ledger posted an accrual that it was told.
     *
     * @param amount what it posted, where it says so
     * @param currency in which it posted, where it says so
     * @param entry the number of its entry
     */
    record AccrualPosted(
            String accrual,
            LocalDate postedOn,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String entry)
            implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.accrual(accrual);
        }
    }

    /** The ledger took an accrual back, as it does at the beginning of the next period. */
    record AccrualReversed(String accrual, @Nullable String reason) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.accrual(accrual);
        }
    }

    record SalesInvoiceCancelled(String number, @Nullable String reason) implements FulfilmentChange {
        @Override
        public DocumentKey key() {
            return DocumentKey.salesInvoice(number);
        }
    }
}
