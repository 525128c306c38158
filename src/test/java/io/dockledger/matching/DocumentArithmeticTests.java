package io.dockledger.matching;

import static io.dockledger.matching.Documents.charge;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Invoices.tax;
import static io.dockledger.matching.Invoices.totalling;
import static io.dockledger.matching.Invoices.totals;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.planning;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an invoice adds up. It bills 100 kg for 200.00, freight 20.00, less 10.00: 210.00 net, 42.00 tax, 252.00. */
class DocumentArithmeticTests {

    private final OrderFacts order =
            planning(order("4500", ordered("1", "FLOUR", "100", "KGM", "2.00")), null, charge("freight", "20.00"));
    private final InvoiceFacts invoice = invoice(
            "I-1",
            List.of("4500"),
            List.of(billed("1", "1", "FLOUR", "100", "KGM", "2.00")),
            List.of(charge("freight", "20.00")),
            List.of(charge("rebate", "10.00")));

    private Matching with(DocumentTotals totals) {
        return match(totalling(invoice, totals))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM")));
    }

    @Test
    void linesAllowancesChargesTaxAndTotalAddUp() {
        assertThat(with(totals("200.00", "210.00", "42.00", "252.00", tax("210.00", "20", "42.00")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void anInvoiceBelowZeroIsACreditThatMustComeAsACreditNote() {
        MatchResult result = match(invoice("I-1", "4500", billed("1", "1", "FLOUR", "-10", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.blocking())
                .extracting(Variance::kind, Variance::found, Variance::value)
                .containsExactly(tuple(VarianceKind.NEGATIVE_TOTAL, "-20.00 GBP", Money.of("20.00", "GBP")));
        assertThat(result.payable()).isEqualTo(Money.of("0.00", "GBP"));
    }

    @Test
    void whatIsNotStatedIsNotHeldAgainstTheInvoice() {
        assertThat(with(totals(null, null, null, "252.00", tax(null, null, "42.00")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "201.00, 211.00, 253.00, line total, 200.00 GBP, 201.00 GBP",
        "200.00, 212.00, 254.00, tax exclusive, 210.00 GBP, 212.00 GBP",
        "200.00, 210.00, 260.00, total, 252.00 GBP, 260.00 GBP"
    })
    void theFootThatIsWrongIsNamed(
            String lineTotal, String taxExclusive, String total, String part, String expected, String found) {
        Variance variance =
                with(totals(lineTotal, taxExclusive, "42.00", total)).only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.ARITHMETIC);
        assertThat(variance.kind().reasonCode()).isEqualTo("FIN");
        assertThat(variance.part()).isEqualTo(part);
        assertThat(variance.expected()).isEqualTo(expected);
        assertThat(variance.found()).isEqualTo(found);
        assertThat(variance.severity()).isEqualTo(Severity.BLOCK);
    }

    @Test
    void aTotalThatIsTooLowIsToOurAdvantage() {
        Variance variance = with(totals(null, null, "42.00", "250.00")).only();

        assertThat(variance.differenceText()).isEqualTo("-2.00 GBP");
        assertThat(variance.severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void theLineAmountIsQuantityTimesPrice() {
        InvoiceFacts.Line line = billed("1", null, "1", "FLOUR", "100", "KGM", "2.00", "1", "KGM", "210.00");
        Variance variance = match(invoice("I-1", "4500", line))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.LINE_AMOUNT);
        assertThat(variance.expected()).isEqualTo("200.00 GBP");
        assertThat(variance.differenceText()).isEqualTo("10.00 GBP");
        assertThat(variance.description()).isEqualTo("The line amount is 210.00 GBP, quantity x price is 200.00 GBP");
    }

    @ParameterizedTest
    @CsvSource({"1.00", "1.01"})
    void aLineAmountMayBeRoundedEitherWay(String amount) {
        // 3 x 0.335 = 1.005
        InvoiceFacts.Line line = billed("1", null, "1", "NUT", "3", "EA", "0.335", "1", "EA", amount);
        assertThat(match(invoice("I-1", "4500", line))
                        .orders(order("4500", ordered("1", "NUT", "3", "EA", "0.335")))
                        .receipts(receipt("R-1", "4500", received("1", "NUT", "3", "EA")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void taxIsCheckedByItselfAndNotAsPartOfTheLine() {
        Variance variance = with(totals("200.00", "210.00", "44.00", "254.00", tax("210.00", "20", "44.00")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.TAX);
        assertThat(variance.part()).isEqualTo("20%");
        assertThat(variance.expected()).isEqualTo("42.00 GBP");
        assertThat(variance.found()).isEqualTo("44.00 GBP");
        assertThat(variance.value()).isEqualTo(Money.of("2.00", "GBP"));
        assertThat(variance.description()).isEqualTo("The tax (20%) is 44.00 GBP, but 20% of 210.00 GBP is 42.00 GBP");
    }

    @Test
    void thePartsOfTheTaxMakeItsTotal() {
        Variance variance = with(totals(
                        "200.00",
                        "210.00",
                        "43.00",
                        "253.00",
                        tax("110.00", "20", "22.00"),
                        tax("100.00", "20", "20.00")))
                .only();

        assertThat(variance.part()).isEqualTo("total");
        assertThat(variance.expected()).isEqualTo("42.00 GBP");
    }

    @Test
    void noMoreIsTaxedThanIsBilled() {
        Variance variance = with(totals("200.00", "210.00", "50.00", "260.00", tax("250.00", "20", "50.00")))
                .only();

        assertThat(variance.part()).isEqualTo("taxable");
        assertThat(variance.expected()).isEqualTo("210.00 GBP");
        assertThat(variance.found()).isEqualTo("250.00 GBP");
    }

    @Test
    void anAllowanceMayBeGivenAfterTax() {
        InvoiceFacts afterTax = invoice(
                "I-1",
                List.of("4500"),
                List.of(billed("1", "1", "FLOUR", "100", "KGM", "2.00")),
                List.of(),
                List.of(charge("prompt payment", "10.00")));
        assertThat(match(totalling(
                                afterTax, totals("200.00", "190.00", "40.00", "230.00", tax("200.00", "20", "40.00"))))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void unplannedChargesAreAVariance() {
        InvoiceFacts packed = invoice(
                "I-1",
                List.of("4500"),
                List.of(billed("1", "1", "FLOUR", "100", "KGM", "2.00")),
                List.of(charge("Freight", "25.00"), charge("packing", "3.00")),
                List.of());
        MatchResult result = match(packed)
                .orders(order)
                .receipts(receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM")))
                .result();

        assertThat(result.variances())
                .extracting(Variance::key)
                .containsExactly("charges|invoice:S-1/I-1|freight", "charges|invoice:S-1/I-1|packing");
        assertThat(result.variances())
                .extracting(Variance::expected, Variance::found, Variance::differenceText)
                .containsExactly(
                        tuple("20.00 GBP", "25.00 GBP", "5.00 GBP"), tuple("0.00 GBP", "3.00 GBP", "3.00 GBP"));
    }

    @Test
    void plannedFreightIsPaidOnceForAllInvoicesTogether() {
        InvoiceFacts first = invoice(
                "I-1",
                List.of("4500"),
                List.of(billed("1", "1", "FLOUR", "50", "KGM", "2.00")),
                List.of(charge("freight", "15.00")),
                List.of());
        InvoiceFacts second = invoice(
                "I-2",
                List.of("4500"),
                List.of(billed("1", "1", "FLOUR", "50", "KGM", "2.00")),
                List.of(charge("freight", "15.00")),
                List.of());
        Variance variance = match(second)
                .orders(order)
                .invoices(first)
                .receipts(receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.CHARGES);
        assertThat(variance.expected()).isEqualTo("5.00 GBP");
        assertThat(variance.differenceText()).isEqualTo("10.00 GBP");
    }
}
