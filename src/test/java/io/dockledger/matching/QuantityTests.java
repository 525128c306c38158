package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much may be billed. */
class QuantityTests {

    private final OrderFacts order = flourOrdered();

    @Test
    void whatWasReceivedMayBeBilled() {
        MatchResult result = match(flourBilled("I-1", "100"))
                .orders(order)
                .receipts(flourReceived("R-1", "100"))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.variances()).isEmpty();
        assertThat(result.payable()).isEqualTo(Money.of("200.00", "GBP"));
        assertThat(result.lines())
                .containsExactly(new LineMatch(
                        "1",
                        "4500",
                        "10",
                        Quantity.of("100", "KGM"),
                        Quantity.of("100", "KGM"),
                        Quantity.zero("KGM"),
                        Quantity.of("100", "KGM"),
                        Quantity.zero("KGM")));
    }

    @Test
    void moreThanWasReceivedMayNotBeBilled() {
        MatchResult result = match(flourBilled("I-1", "100"))
                .orders(order)
                .receipts(flourReceived("R-1", "90"))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        Variance variance = result.variances().get(0);
        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.key()).isEqualTo("quantity|invoice:S-1/I-1|1");
        assertThat(variance.expected()).isEqualTo("90 KGM");
        assertThat(variance.found()).isEqualTo("100 KGM");
        assertThat(variance.differenceText()).isEqualTo("10 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("20.00", "GBP"));
        assertThat(variance.limit()).isEqualTo("none allowed");
        assertThat(variance.limitSource()).isEqualTo("test-limits v1 rule 1");
        assertThat(variance.description())
                .isEqualTo("Billed 100 KGM, received and not yet invoiced 90 KGM: 10 KGM too much");
        assertThat(result.blocking()).containsExactly(variance);
    }

    @Test
    void lessThanWasReceivedMayBeBilled() {
        assertThat(match(flourBilled("I-1", "40"))
                        .orders(order)
                        .receipts(flourReceived("R-1", "100"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void overDeliveryMayBeBilledAsFarAsItWasReceived() {
        assertThat(match(flourBilled("I-1", "110"))
                        .orders(order)
                        .receipts(flourReceived("R-1", "110"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aLineNumberWithLeadingZerosIsTheSameLine() {
        assertThat(match(invoice("I-1", "4500", billed("00001", "00010", "OTHER-NUMBER", "100", "KGM", "2.00")))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("0010", "FLOUR", "100", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aShortageWorthLessThanHalfAPennyIsNone() {
        assertThat(match(flourBilled("I-1", "100"))
                        .orders(order)
                        .receipts(flourReceived("R-1", "99.999"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void goodsWithoutAPriceAreCountedAllTheSame() {
        OrderFacts free = order("4500", ordered("10", "SAMPLE", "5", "EA", "0"));
        assertThat(match(invoice("I-1", "4500", billed("1", "10", "SAMPLE", "5", "EA", "0")))
                        .orders(free)
                        .receipts(receipt("R-1", "4500", received("10", "SAMPLE", "4", "EA")))
                        .limits(Limits.upper("not tested", "0", Severity.BLOCK))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.EXCEPTION);
    }

    @Test
    void aVarianceIsGoneAsSoonAsItsReasonIs() {
        InvoiceFacts invoice = flourBilled("I-1", "100");
        ReceiptFacts partlyHeld = receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM", "0", "0", "20"));
        ReceiptFacts released = flourReceived("R-1", "90");
        ReceiptFacts rest = flourReceived("R-2", "10");

        assertThat(match(invoice).orders(order).receipts(partlyHeld).result().blocking())
                .hasSize(2);
        assertThat(match(invoice).orders(order).receipts(released).result().blocking())
                .hasSize(1);
        assertThat(match(invoice)
                        .orders(order)
                        .receipts(released, rest)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void anOrderThatChangedIsJudgedAsItStandsNow() {
        InvoiceFacts invoice = flourBilled("I-1", "100", "2.20");
        ReceiptFacts receipt = flourReceived("R-1", "100");
        OrderFacts changed = order("4500", ordered("10", "FLOUR", "100", "KGM", "2.20"));

        assertThat(match(invoice).orders(order).receipts(receipt).only().kind()).isEqualTo(VarianceKind.PRICE);
        assertThat(match(invoice).orders(changed).receipts(receipt).result().outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void variancesComeInTheOrderOfTheirLines() {
        OrderFacts twoLines =
                order("4500", ordered("2", "SALT", "10", "EA", "1.00"), ordered("10", "FLOUR", "10", "EA", "1.00"));
        MatchResult result = match(invoice(
                        "I-1",
                        "4500",
                        billed("10", "10", "FLOUR", "9", "EA", "1.00"),
                        billed("2", "2", "SALT", "9", "EA", "1.00")))
                .orders(twoLines)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "8", "EA"), received("2", "SALT", "8", "EA")))
                .result();

        assertThat(result.variances()).extracting(Variance::part).isEqualTo(List.of("2", "10"));
    }
}
