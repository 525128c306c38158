package io.dockledger.documents.web;

import io.dockledger.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with what was received and billed for it, line by line.
 *
 * @param title which documents are compared
 * @param invoice the number of the invoice that is looked at; null when it is the order
 * @param credited whether any credit note stands beside it
 */
record Comparison(String title, @Nullable String invoice, boolean credited, List<Line> lines, List<Total> totals) {

    /** What a document comes to. */
    record Total(String name, BigDecimal amount, @Nullable String currency) {}

    /** A price as it is written: so much for {@code base} of {@code unit}. */
    record Price(BigDecimal amount, BigDecimal base, String unit) {

        /** Whether it is the price of one unit. */
        public boolean isSingle() {
            return base.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /** How a difference is to be read. */
    enum Tone {
        FINE("fine"),
        OFF("off"),
        PLAIN("");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /** The style's name. */
        public String getStyle() {
            return style;
        }
    }

    /** A difference between two numbers; none where they cannot be compared. */
    record Difference(@Nullable BigDecimal value, Tone tone) {

        static final Difference UNKNOWN = new Difference(null, Tone.PLAIN);
    }

    /**
     * One line of an order, or one line of the invoice that no order has. All quantities after the ordered one are in
     * one unit: the invoice line's, or else the order line's.
     *
     * @param order the order's number, where several orders are compared
     * @param received what may be billed: without what was rejected, reversed or is held
     * @param withheld what was rejected or is held
     * @param alreadyInvoiced by other invoices that stand
     * @param invoiced by the invoice that is looked at
     * @param quantity billed less what could be billed; or received less ordered, where it is the order
     * @param price the invoice's price less the order's, in the terms of the order
     */
    record Line(
            @Nullable String order,
            String number,
            @Nullable String name,
            @Nullable String sku,
            @Nullable Quantity ordered,
            @Nullable Price orderPrice,
            @Nullable BigDecimal orderAmount,
            Quantity received,
            Quantity withheld,
            Quantity alreadyInvoiced,
            @Nullable Quantity invoiced,
            @Nullable Price invoicePrice,
            Quantity credited,
            Difference quantity,
            Difference price) {}
}
