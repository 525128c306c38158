package io.dockledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** How much is owed for returned goods; all sums were done by hand. */
class CreditAmountTests {

    @Test
    void allOfAnInvoiceGivesBackAllOfIt() {
        ReturnJudgement all = Returns.of("A", "10", "KGM")
                .and("B", "4", "EA")
                .came("A", "10", "KGM", "100")
                .came("B", "4", "EA", "100")
                .judged();
        // 200.00 + 200.00 + 40.00 shipping, and 20% tax on 440.00.
        assertThat(all.due()).hasToString("528.00 EUR");
        assertThat(all.credit()).extracting(CreditLine::total).asString().isEqualTo("[264.00 EUR, 264.00 EUR]");
    }

    @Test
    void aPartGivesBackItsShareOfPriceShippingAndTax() {
        CreditLine line = Returns.of("A", "3", "KGM")
                .came("A", "3", "KGM", "100")
                .judged()
                .credit()
                .get(0);
        assertThat(line.amount()).hasToString("60.00 EUR");
        assertThat(line.shipping()).hasToString("6.00 EUR");
        assertThat(line.tax()).hasToString("13.20 EUR");
        assertThat(line.total()).hasToString("79.20 EUR");
    }

    @Test
    void whatIsCountedInAnotherUnitIsCreditedInThatOfItsSale() {
        ReturnJudgement grams =
                Returns.of("A", "3000", "GRM").came("A", "3", "KGM", "100").judged();
        assertThat(grams.due()).hasToString("79.20 EUR");
        assertThat(grams.blocking()).isEmpty();
    }

    @Test
    void anAllowanceOnTheWholeInvoiceWasNotPaidAndIsNotGivenBack() {
        // A's share of 20.00 off 400.00 is 10.00, so 190.00 were paid for 10 kg, and 38.00 for 2.
        CreditLine line = Returns.of("A", "2", "KGM")
                .soldLess("20.00")
                .on(Returns.terms("0", false))
                .came("A", "2", "KGM", "100")
                .judged()
                .credit()
                .get(0);
        assertThat(line.amount()).hasToString("38.00 EUR");
        assertThat(line.tax()).hasToString("7.60 EUR");
    }

    @Test
    void theRestockingFeeIsKeptBeforeTax() {
        CreditLine line = Returns.of("A", "1", "KGM")
                .on(Returns.terms("15", false))
                .came("A", "1", "KGM", "100")
                .judged()
                .credit()
                .get(0);
        assertThat(line.restocking()).hasToString("3.00 EUR");
        assertThat(line.shipping()).hasToString("0.00 EUR");
        // 20% tax on 17.00.
        assertThat(line.total()).hasToString("20.40 EUR");
    }

    @Test
    void goodsThatAreWorthHalfAreGivenBackByHalf() {
        assertThat(Returns.of("A", "4", "KGM")
                        .on(Returns.terms("0", false))
                        .came("A", "4", "KGM", "50")
                        .judged()
                        .due())
                .hasToString("48.00 EUR");
    }

    @Test
    void aLineWithoutARateOfItsOwnIsTaxedAsItsInvoice() {
        assertThat(Returns.of("B", "1", "EA")
                        .on(Returns.terms("0", false))
                        .came("B", "1", "EA", "100")
                        .judged()
                        .due())
                .hasToString("60.00 EUR");
    }

    @Test
    void thirdsAreRoundedOnceForEachAmount() {
        // 1/3 kg: 6.67, tax on 6.67 is 1.334 and so 1.33.
        assertThat(Returns.of("A", "0.333333", "KGM")
                        .on(Returns.terms("0", false))
                        .came("A", "0.333333", "KGM", "100")
                        .judged()
                        .due())
                .hasToString("8.00 EUR");
    }

    @Test
    void whoeverGetsOtherGoodsIsOwedNothing() {
        assertThat(Returns.of("A", "2", "KGM")
                        .forReplacement()
                        .came("A", "2", "KGM", "100")
                        .judged()
                        .due())
                .hasToString("0.00 EUR");
    }

    @Test
    void nothingIsOwedBeforeTheTermsAreGivenOrForWhatNobodyLookedAt() {
        assertThat(Returns.of("A", "2", "KGM")
                        .on(null)
                        .came("A", "2", "KGM", "100")
                        .judged()
                        .due())
                .hasToString("0.00 EUR");
        assertThat(Returns.of("A", "2", "KGM")
                        .cameUninspected("A", "2", "KGM")
                        .judged()
                        .due())
                .hasToString("0.00 EUR");
    }

    @Test
    void neverMoreThanWasSoldIsCredited() {
        assertThat(Returns.of("A", "12", "KGM")
                        .on(Returns.terms("0", false))
                        .came("A", "12", "KGM", "100")
                        .judged()
                        .due())
                .hasToString("240.00 EUR");
    }

    @Test
    void neitherAreTwoLinesOfOneSaleTogether() {
        // 6 kg for the first line and the 4 that are left for the second: 200.00, and 20% tax.
        assertThat(Returns.of("A", "6", "KGM")
                        .and("A", "5", "KGM")
                        .on(Returns.terms("0", false))
                        .cameFor("1", "A", "6", "KGM")
                        .cameFor("2", "A", "5", "KGM")
                        .judged()
                        .due())
                .hasToString("240.00 EUR");
    }

    @Test
    void whatWasBilledInPartsIsCreditedByTheOldestInvoiceFirst() {
        ReturnJudgement parts = Returns.of("A", "8", "KGM")
                .soldInParts()
                .came("A", "8", "KGM", "100")
                .judged();
        assertThat(parts.credit())
                .extracting(line -> line.invoice() + " " + line.quantity() + " " + line.total())
                .containsExactly("sales-invoice:SI-1 6 KGM 144.00 EUR", "sales-invoice:SI-2 2 KGM 60.00 EUR");
        assertThat(parts.due()).hasToString("204.00 EUR");
        // 6 at 20.00 and 2 at 25.00, without tax.
        assertThat(parts.claimed()).hasToString("170.00 EUR");
    }

    @Test
    void whatOthersGaveBackIsNotCreditedByTheSameInvoiceOnceMore() {
        ReturnJudgement rest = Returns.of("A", "4", "KGM")
                .soldInParts()
                .decidedAfter("SI-1", "5")
                .came("A", "4", "KGM", "100")
                .judged();
        // 1 at 20.00 is left of SI-1, and 3 at 25.00 come from SI-2; 20% tax.
        assertThat(rest.credit())
                .extracting(line -> line.invoice() + " " + line.quantity() + " " + line.total())
                .containsExactly("sales-invoice:SI-1 1 KGM 24.00 EUR", "sales-invoice:SI-2 3 KGM 90.00 EUR");
    }

    @Test
    void whatSomebodyTookBackBeyondThatIsCreditedUpToWhatWasSold() {
        ReturnJudgement more = Returns.of("A", "4", "KGM")
                .soldInParts()
                .decidedAfter("SI-1", "6")
                .decidedAfter("SI-2", "3")
                .came("A", "4", "KGM", "100")
                .judged();
        assertThat(more.credit())
                .extracting(line -> line.invoice() + " " + line.quantity() + " " + line.total())
                .containsExactly("sales-invoice:SI-2 1 KGM 30.00 EUR", "sales-invoice:SI-1 3 KGM 72.00 EUR");
    }

    @Test
    void whatOthersGaveBackUntilNowIsToldToKeepIt() {
        assertThat(Returns.of("A", "1", "KGM")
                        .soldInParts()
                        .after("A", "8", "KGM", false)
                        .judged()
                        .givenBefore())
                .extracting(GivenBefore::invoice, one -> one.quantity().toPlainString())
                .containsExactly(tuple("sales-invoice:SI-1", "6"), tuple("sales-invoice:SI-2", "2"));
    }
}
