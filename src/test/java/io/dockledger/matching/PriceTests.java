package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.inCurrency;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.ExchangeRate;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What one unit may cost, in whatever units and currencies order, receipt and invoice are written. */
class PriceTests {

    @Test
    void aPriceAboveTheOrderedOneIsToOurDisadvantage() {
        Variance variance = match(flourBilled("I-1", "100", "2.10"))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.PRICE);
        assertThat(variance.kind().reasonCode()).isEqualTo("PRI");
        assertThat(variance.expected()).isEqualTo("2.00 GBP/KGM");
        assertThat(variance.found()).isEqualTo("2.10 GBP/KGM");
        assertThat(variance.differenceText()).isEqualTo("0.10 GBP/KGM");
        assertThat(variance.value()).isEqualTo(Money.of("10.00", "GBP"));
        assertThat(variance.description())
                .isEqualTo("Billed at 2.10 GBP/KGM, ordered at 2.00 GBP/KGM: 10.00 GBP too much");
        assertThat(variance.severity()).isEqualTo(Severity.BLOCK);
    }

    @Test
    void aPriceBelowTheOrderedOneWarnsAtMost() {
        MatchResult result = match(flourBilled("I-1", "100", "1.90"))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.WITHIN_TOLERANCE);
        assertThat(result.variances().get(0).severity()).isEqualTo(Severity.WARN);
        assertThat(result.variances().get(0).differenceText()).isEqualTo("-0.10 GBP/KGM");
        assertThat(result.variances().get(0).description()).endsWith("10.00 GBP too little");
    }

    @Test
    void pricesMayBeWrittenForAnotherNumberOfUnits() {
        InvoiceFacts.Line forOne = billed("1", "10", "SCREW", "2500", "EA", "0.0375");
        InvoiceFacts.Line forAHundred = billed("1", null, "10", "SCREW", "2500", "EA", "3.75", "100", "EA", "93.75");
        OrderFacts order = order("4500", ordered("10", "SCREW", "2500", "EA", "37.50", "1000", "EA", "93.75"));
        ReceiptFacts receipt = receipt("R-1", "4500", received("10", "SCREW", "2500", "EA"));

        assertThat(match(invoice("I-1", "4500", forOne))
                        .orders(order)
                        .receipts(receipt)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        assertThat(match(invoice("I-1", "4500", forAHundred))
                        .orders(order)
                        .receipts(receipt)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aDifferenceIsWrittenAsTheInvoiceWritesItsPrice() {
        InvoiceFacts.Line dearer = billed("1", null, "10", "SCREW", "2500", "EA", "4.00", "100", "EA", "100.00");
        Variance variance = match(invoice("I-1", "4500", dearer))
                .orders(order("4500", ordered("10", "SCREW", "2500", "EA", "37.50", "1000", "EA", null)))
                .receipts(receipt("R-1", "4500", received("10", "SCREW", "2500", "EA")))
                .only();

        assertThat(variance.expected()).isEqualTo("3.75 GBP/100 EA");
        assertThat(variance.differenceText()).isEqualTo("0.25 GBP/100 EA");
        assertThat(variance.value()).isEqualTo(Money.of("6.25", "GBP"));
    }

    @Test
    void orderReceiptAndInvoiceMayBeInDifferentUnits() {
        // 5 boxes of 12 are 60 pieces; the price of a dozen is that of a box.
        InvoiceFacts.Line boxes = billed("1", null, "10", "JAR", "5", "BX", "18.00", "1", "DZN", "90.00");
        assertThat(match(invoice("I-1", "4500", boxes))
                        .orders(order("4500", ordered("10", "JAR", "60", "EA", "1.50")))
                        .receipts(receipt("R-1", "4500", received("10", "JAR", "60", "H87")))
                        .unit("JAR", "BX", "EA", "12")
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void thirdsOfAUnitAddUpExactly() {
        // Three receipts of one piece are one box of three; in decimals three thirds would fall short of one.
        InvoiceFacts.Line box = billed("1", null, "10", "TRIO", "1", "BX", "9.00", "1", "BX", "9.00");
        assertThat(match(invoice("I-1", "4500", box))
                        .orders(order("4500", ordered("10", "TRIO", "1", "BX", "9.00")))
                        .receipts(
                                receipt("R-1", "4500", received("10", "TRIO", "1", "EA")),
                                receipt("R-2", "4500", received("10", "TRIO", "1", "EA")),
                                receipt("R-3", "4500", received("10", "TRIO", "1", "EA")))
                        .unit("TRIO", "BX", "EA", "3")
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void withoutAConversionNothingCanBeSaidAndTheInvoiceBlocks() {
        InvoiceFacts.Line pallets = billed("1", null, "10", "JAR", "1", "PF", "90.00", "1", "PF", "90.00");
        Variance variance = match(invoice("I-1", "4500", pallets))
                .orders(order("4500", ordered("10", "JAR", "60", "EA", "1.50")))
                .receipts(receipt("R-1", "4500", received("10", "JAR", "60", "EA")))
                .limits(Limits.upper("not tested", "not tested", Severity.ACCEPT))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.severity()).isEqualTo(Severity.BLOCK);
        assertThat(variance.limit()).isEqualTo("no conversion from PF to EA for JAR");
        assertThat(variance.limitSource()).isEqualTo("unit conversions");
        assertThat(variance.value()).isEqualTo(Money.of("90.00", "GBP"));
    }

    @Test
    void aReceiptThatCannotBeConvertedBlocksInsteadOfCountingAsNothing() {
        Variance variance = match(invoice("I-1", "4500", billed("1", "10", "JAR", "60", "EA", "1.50")))
                .orders(order("4500", ordered("10", "JAR", "60", "EA", "1.50")))
                .receipts(receipt("R-1", "4500", received("10", "JAR", "1", "PF")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.limit()).isEqualTo("no conversion from PF to EA for JAR");
    }

    @Test
    void anotherCurrencyIsComparedAtTheRateOfTheInvoiceDate() {
        MatchResult result = match(inCurrency(flourBilled("I-1", "100", "2.50"), "USD"))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .rate(new ExchangeRate("GBP", "USD", Documents.DAY.minusDays(5), new BigDecimal("1.25")))
                .rate(new ExchangeRate("GBP", "USD", Documents.DAY.plusDays(1), new BigDecimal("1.50")))
                .result();

        assertThat(result.variances()).extracting(Variance::kind).containsExactly(VarianceKind.CURRENCY);
        Variance variance = result.variances().get(0);
        assertThat(variance.expected()).isEqualTo("GBP");
        assertThat(variance.found()).isEqualTo("USD");
        assertThat(variance.value()).isEqualTo(Money.of("250.00", "USD"));
        assertThat(variance.description()).isEqualTo("Billed in USD, ordered in GBP; compared at 1.25 for 1");
        assertThat(result.payable()).isEqualTo(Money.of("250.00", "USD"));
    }

    @Test
    void aPriceInAnotherCurrencyMayStillBeTooHigh() {
        MatchResult result = match(inCurrency(flourBilled("I-1", "100", "2.60"), "USD"))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .rate(new ExchangeRate("GBP", "USD", Documents.DAY, new BigDecimal("1.25")))
                .limits(Limits.only(VarianceKind.CURRENCY, Limits.upper("0", "0", Severity.WARN)))
                .result();

        assertThat(result.blocking()).hasSize(1);
        assertThat(result.blocking().get(0).expected()).isEqualTo("2.50 USD/KGM");
        assertThat(result.blocking().get(0).value()).isEqualTo(Money.of("10.00", "USD"));
    }

    @Test
    void aConvertedPriceIsShownWithNoMoreDigitsThanMeanSomething() {
        Variance variance = match(inCurrency(flourBilled("I-1", "100"), "EUR"))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .rate(new ExchangeRate("EUR", "GBP", Documents.DAY, new BigDecimal("1.20")))
                .limits(Limits.only(VarianceKind.CURRENCY, Limits.upper("0", "0", Severity.WARN)))
                .result()
                .blocking()
                .get(0);

        assertThat(variance.expected()).isEqualTo("1.666667 EUR/KGM");
        assertThat(variance.differenceText()).isEqualTo("0.333333 EUR/KGM");
        assertThat(variance.value()).isEqualTo(Money.of("33.33", "EUR"));
    }

    @Test
    void withoutARateTheCurrencyBlocksWhateverTheTableSays() {
        MatchResult result = match(inCurrency(flourBilled("I-1", "100", "2.50"), "USD"))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .limits(Limits.upper("not tested", "not tested", Severity.ACCEPT))
                .result();

        assertThat(result.blocking()).extracting(Variance::kind).containsExactly(VarianceKind.CURRENCY);
        assertThat(result.blocking().get(0).limit()).isEqualTo("no rate from GBP to USD on or before 2026-03-02");
        assertThat(result.blocking().get(0).limitSource()).isEqualTo("exchange rates");
    }

    @Test
    void anOrderLineThatContradictsItselfCannotBeComparedAndBothReadingsAreNamed() {
        Variance variance = match(flourBilled("I-1", "100"))
                .orders(order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00", "1", "KGM", "250.00")))
                .receipts(flourReceived("R-1", "100"))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.PRICE_DATA);
        assertThat(variance.expected()).isEqualTo("2.00 or 2.50 GBP/KGM");
        assertThat(variance.found()).isEqualTo("2.00 GBP/KGM");
        assertThat(variance.differenceText()).isEqualTo("0.50 GBP/KGM");
        assertThat(variance.value()).isEqualTo(Money.of("50.00", "GBP"));
    }

    @Test
    void aContradictionWithinItsLimitsLeavesThePriceTrusted() {
        // 100 x 2.00 = 200.00, and the line says 200.04.
        MatchResult result = match(flourBilled("I-1", "100", "2.10"))
                .orders(order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00", "1", "KGM", "200.04")))
                .receipts(flourReceived("R-1", "100"))
                .limits(Limits.only(VarianceKind.PRICE_DATA, Limits.upper("not tested", "0.05", Severity.BLOCK)))
                .result();

        assertThat(result.blocking()).extracting(Variance::kind).containsExactly(VarianceKind.PRICE);
    }

    @Test
    void aSubsequentDebitAsksForItsAmountByItself() {
        // A supplier who bills a price rise afterwards bills money without goods.
        InvoiceFacts.Line moneyOnly = billed("1", null, "10", "FLOUR", "0", "KGM", "0", "1", "KGM", "10.00");
        Variance variance = match(invoice("I-2", "4500", moneyOnly))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.LINE_AMOUNT);
        assertThat(variance.expected()).isEqualTo("0.00 GBP");
        assertThat(variance.found()).isEqualTo("10.00 GBP");
    }
}
