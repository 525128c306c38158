package io.dockledger.analytics.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cycle times that are watched, as controllers define them. A case that reaches an end twice counts once. */
public enum CycleTime {
    RECEIPT_TO_MATCH(
            "Receipt to match",
            "From the later of the invoice and the last receipt that it was matched with, to the match that stands. An"
                    + " exception raised after a match opens it again.",
            "invoice-to-payment",
            Duration.ofDays(2)) {
        @Override
        public Set<String> milestones() {
            return Set.of("invoiceArrived", "matched", "exceptionRaised");
        }

        @Override
        @Nullable
        Instant begin(CaseHistory history) {
            return first(history, "invoiceArrived", "invoiceCancelled")
                    .flatMap(invoice -> receipt(history).map(receipt -> later(invoice, receipt)))
                    .orElse(null);
        }

        @Override
        @Nullable
        Instant end(CaseHistory history) {
            return history.lastUnquestioned("matched", "exceptionRaised");
        }

        /** Goods that come after the match belong to other invoices. */
        private Optional<Instant> receipt(CaseHistory history) {
            List<Instant> receipts = CaseHistory.standing(history.receipts(), "goodsReceived", "receiptReversed");
            Instant match = end(history);
            return receipts.stream()
                    .filter(receipt -> match == null || !receipt.isAfter(match))
                    .max(Instant::compareTo);
        }
    },
    SHIPMENT_TO_INVOICE(
            "Shipment to invoice",
            "From the first shipment of a sale that was not taken back, to its first invoice that stands. What is billed before"
                    + " it is shipped takes no time.",
            "order-to-revenue",
            Duration.ofDays(1)) {
        @Override
        public Set<String> milestones() {
            return Set.of("goodsShipped", "shipmentReversed", "customerInvoiced", "customerInvoiceCancelled");
        }

        @Override
        @Nullable
        Instant begin(CaseHistory history) {
            return first(history, "goodsShipped", "shipmentReversed").orElse(null);
        }

        @Override
        @Nullable
        Instant end(CaseHistory history) {
            return first(history, "customerInvoiced", "customerInvoiceCancelled")
                    .orElse(null);
        }
    },
    RETURN_TO_CREDIT(
            "Return to credit",
            "From the first receipt of the returned goods that was not taken back, to the last credit that stands. A credit that"
                    + " is reversed opens it again.",
            "returns-to-credit",
            Duration.ofDays(5)) {
        @Override
        public Set<String> milestones() {
            return Set.of("goodsReturned", "returnReceiptReversed", "creditIssued", "creditReversed");
        }

        @Override
        @Nullable
        Instant begin(CaseHistory history) {
            return first(history, "goodsReturned", "returnReceiptReversed").orElse(null);
        }

        @Override
        @Nullable
        Instant end(CaseHistory history) {
            return last(history, "creditIssued", "creditReversed");
        }
    },
    ADJUSTMENT_TO_POSTING(
            "Adjustment to posting",
            "From when a difference of stock was identified, to the posting that stands. A posting that is reversed opens it"
                    + " again.",
            "inventory-adjustment",
            Duration.ofDays(3)) {
        @Override
        public Set<String> milestones() {
            return Set.of("varianceIdentified", "adjustmentPosted", "adjustmentReversed");
        }

        @Override
        @Nullable
        Instant begin(CaseHistory history) {
            return history.reached().stream()
                    .filter(each -> each.milestone().equals("varianceIdentified"))
                    .map(Reached::at)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        @Nullable
        Instant end(CaseHistory history) {
            return last(history, "adjustmentPosted", "adjustmentReversed");
        }
    };

    private final String title;
    private final String definition;
    private final String process;
    private final Duration target;

    CycleTime(String title, String definition, String process, Duration target) {
        this.title = title;
        this.definition = definition;
        this.process = process;
        this.target = target;
    }

    /** @return empty where no cycle time is called so */
    public static Optional<CycleTime> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Such as {@code receipt-to-match}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** What it is, in words for its readers. */
    public String definition() {
        return definition;
    }

    /** The id of the process whose cases it measures. */
    public String process() {
        return process;
    }

    /** How long it may take where nobody asks for something else. */
    public Duration target() {
        return target;
    }

    /** The milestones of a case that it looks at. */
    public abstract Set<String> milestones();

    /** Whether goods that other cases of the chain received count, too. */
    public boolean asksForReceipts() {
        return this == RECEIPT_TO_MATCH;
    }

    /**
     * @param now until when cases are looked at that are on their way
     * @return empty where it has not begun
     */
    public Optional<Span> span(CaseHistory history, Instant now) {
        Instant begin = begin(history);
        if (begin == null) {
            return Optional.empty();
        }
        Instant end = end(history);
        if (end != null) {
            return Optional.of(new Span(history, begin, end, Span.Ending.REACHED));
        }
        Instant ended = history.endedAt();
        return Optional.of(
                ended == null
                        ? new Span(history, begin, now, Span.Ending.OPEN)
                        : new Span(history, begin, ended, Span.Ending.GIVEN_UP));
    }

    @Nullable
    abstract Instant begin(CaseHistory history);

    /** Null where the case has not got there, or no longer is there. */
    @Nullable
    abstract Instant end(CaseHistory history);

    private static Optional<Instant> first(CaseHistory history, String milestone, String reversal) {
        return history.standing(milestone, reversal).stream().min(Instant::compareTo);
    }

    @Nullable
    private static Instant last(CaseHistory history, String milestone, String reversal) {
        return history.standing(milestone, reversal).stream()
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }
}
