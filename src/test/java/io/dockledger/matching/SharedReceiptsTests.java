package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Invoices.issued;
import static io.dockledger.matching.Invoices.standing;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import org.junit.jupiter.api.Test;

/** Who may bill which goods, where invoices and their lines share receipts and order lines. */
class SharedReceiptsTests {

    private final OrderFacts order = flourOrdered();

    @Test
    void theSecondInvoiceDoesNotMatchTheReceiptThatTheFirstOneConsumed() {
        InvoiceFacts first = flourBilled("I-1", "60");
        InvoiceFacts second = issued(flourBilled("I-2", "60"), Documents.DAY.plusDays(1));
        ReceiptFacts[] twoParts = {flourReceived("R-1", "60"), flourReceived("R-2", "40")};

        assertThat(match(first)
                        .orders(order)
                        .receipts(twoParts)
                        .invoices(second)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        Variance variance =
                match(second).orders(order).receipts(twoParts).invoices(first).only();
        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("40 KGM");
        assertThat(variance.differenceText()).isEqualTo("20 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("40.00", "GBP"));
    }

    @Test
    void oneInvoiceMayBillManyReceipts() {
        assertThat(match(flourBilled("I-1", "100"))
                        .orders(order)
                        .receipts(flourReceived("R-1", "30"), flourReceived("R-2", "30"), flourReceived("R-3", "40"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void manyInvoicesMayBillOneReceiptUntilItIsUsedUp() {
        InvoiceFacts first = flourBilled("I-1", "30");
        InvoiceFacts second = flourBilled("I-2", "30");
        InvoiceFacts third = flourBilled("I-3", "41");
        ReceiptFacts receipt = flourReceived("R-1", "100");

        assertThat(match(second)
                        .orders(order)
                        .receipts(receipt)
                        .invoices(first, third)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        assertThat(match(third)
                        .orders(order)
                        .receipts(receipt)
                        .invoices(first, second)
                        .only()
                        .differenceText())
                .isEqualTo("1 KGM");
    }

    @Test
    void anInvoiceThatIsSettledKeepsItsShareFromOneThatIsOlder() {
        InvoiceFacts settled =
                standing(issued(flourBilled("I-2", "70"), Documents.DAY.plusDays(9)), InvoiceStanding.APPROVED);
        InvoiceFacts older = flourBilled("I-1", "50");

        assertThat(match(older)
                        .orders(order)
                        .receipts(flourReceived("R-1", "100"))
                        .invoices(settled)
                        .only()
                        .expected())
                .isEqualTo("30 KGM");
    }

    @Test
    void anInvoiceThatWasRejectedLeavesItsShareToOthers() {
        InvoiceFacts rejected = standing(flourBilled("I-1", "100"), InvoiceStanding.VOID);
        InvoiceFacts next = flourBilled("I-2", "100");

        assertThat(match(next)
                        .orders(order)
                        .receipts(flourReceived("R-1", "100"))
                        .invoices(rejected)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void twoLinesOfOneInvoiceShareOneOrderLine() {
        Variance variance = match(invoice(
                        "I-1",
                        "4500",
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00"),
                        billed("2", "10", "FLOUR", "50", "KGM", "2.00")))
                .orders(order)
                .receipts(flourReceived("R-1", "100"))
                .only();

        assertThat(variance.part()).isEqualTo("2");
        assertThat(variance.expected()).isEqualTo("40 KGM");
        assertThat(variance.found()).isEqualTo("50 KGM");
    }

    @Test
    void aLineThatTakesGoodsBackMakesUpForAnotherOfTheSameInvoice() {
        assertThat(match(invoice(
                                "I-1",
                                "4500",
                                billed("1", "10", "FLOUR", "100", "KGM", "2.00"),
                                billed("2", "10", "FLOUR", "-10", "KGM", "2.00")))
                        .orders(order)
                        .receipts(flourReceived("R-1", "90"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void linesWithTheSameNumberAreToldApart() {
        MatchResult result = match(invoice(
                        "I-1",
                        "4500",
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00"),
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00"),
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00")))
                .orders(order)
                .receipts(flourReceived("R-1", "90"))
                .result();

        assertThat(result.variances()).extracting(Variance::part).containsExactly("1 (2)", "1 (3)");
    }

    @Test
    void aReceiptWithoutOrderLineFillsTheLinesOfItsItemOneAfterTheOther() {
        OrderFacts twice = order(
                "4500", ordered("10", "FLOUR", "100", "KGM", "2.00"), ordered("20", "FLOUR", "50", "KGM", "2.00"));
        InvoiceFacts invoice = invoice(
                "I-1",
                "4500",
                billed("1", "10", "FLOUR", "100", "KGM", "2.00"),
                billed("2", "20", "FLOUR", "50", "KGM", "2.00"));
        ReceiptFacts.Line unnamed = received(null, "FLOUR", "140", "KGM", "0", "0", "0");

        Variance variance = match(invoice)
                .orders(twice)
                .receipts(receipt("R-1", "4500", unnamed))
                .only();
        assertThat(variance.part()).isEqualTo("2");
        assertThat(variance.expected()).isEqualTo("40 KGM");
    }
}
