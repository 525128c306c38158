package io.dockledger.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.matching.Variance;
import org.junit.jupiter.api.Test;

/** What is wrong with a return, and what it waits for. */
class ReturnRulesTests {

    @Test
    void aReturnAsItShouldBeWaitsForOneThingAfterTheOther() {
        assertThat(Returns.of("A", "2", "KGM").on(null).judged().awaiting()).isEqualTo(Awaiting.TERMS);
        assertThat(Returns.of("A", "2", "KGM")
                        .is(ClaimFacts.Standing.REQUESTED)
                        .judged()
                        .awaiting())
                .isEqualTo(Awaiting.AUTHORISATION);
        assertThat(Returns.of("A", "2", "KGM")
                        .cameUninspected("A", "1", "KGM")
                        .judged()
                        .awaiting())
                .isEqualTo(Awaiting.GOODS);
        assertThat(Returns.of("A", "2", "KGM")
                        .cameUninspected("A", "2", "KGM")
                        .judged()
                        .awaiting())
                .isEqualTo(Awaiting.INSPECTION);
        assertThat(here().judged().awaiting()).isEqualTo(Awaiting.CREDIT);
        assertThat(here().told("52.80").judged().awaiting()).isEqualTo(Awaiting.CONFIRMATION);
        assertThat(here().told("52.80").credited("52.80").judged().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void nothingIsWrongWithAReturnAsItShouldBe() {
        assertThat(here().told("52.80").credited("52.80").judged().variances()).isEmpty();
    }

    @Test
    void whatNobodyBilledIsCreditedForNothing() {
        ReturnJudgement judgement = here().neverSold().judged();
        assertThat(Returns.told(judgement))
                .containsExactly("never-invoiced|return-authorisation:R-1|1 2 KGM instead of an invoice");
        assertThat(judgement.due()).hasToString("0.00 EUR");
    }

    @Test
    void theWindowCountsFromTheInvoice() {
        assertThat(Returns.of("A", "2", "KGM")
                        .requestedOn("2026-03-31")
                        .judged()
                        .blocking())
                .isEmpty();
        Variance late = Returns.of("A", "2", "KGM")
                .requestedOn("2026-04-01")
                .judged()
                .blocking()
                .get(0);
        assertThat(late.key()).isEqualTo("return-window|return-authorisation:R-1|1");
        assertThat(late.differenceText()).isEqualTo("1 days");
        assertThat(late.limitSource()).isEqualTo("return-authorisation");
        assertThat(late.value()).hasToString("40.00 EUR");
    }

    @Test
    void whatSomebodyElseBoughtIsTakenBackOnlyWhereSomebodyAgrees() {
        Variance other = Returns.of("A", "2", "KGM")
                .and("B", "1", "EA")
                .from("C-9")
                .judged()
                .blocking()
                .get(0);
        assertThat(other.key()).isEqualTo("return-customer|return-authorisation:R-1|-");
        assertThat(other.expected()).isEqualTo("C-1");
        assertThat(other.found()).isEqualTo("C-9");
        assertThat(other.value()).hasToString("90.00 EUR");
    }

    @Test
    void whatSomebodyAcceptedHoldsUntilItIsWorse() {
        Variance late = Returns.of("A", "2", "KGM")
                .requestedOn("2026-04-01")
                .judged()
                .blocking()
                .get(0);
        assertThat(Returns.of("A", "2", "KGM")
                        .requestedOn("2026-04-01")
                        .accepting(late)
                        .judged()
                        .blocking())
                .isEmpty();
        assertThat(Returns.of("A", "2", "KGM")
                        .requestedOn("2026-04-02")
                        .accepting(late)
                        .judged()
                        .blocking())
                .hasSize(1);
    }

    @Test
    void whatWasReplacedIsNotCredited() {
        assertThat(Returns.told(Returns.of("A", "2", "KGM").replacedBy("SO-9").judged()))
                .containsExactly("replaced-item|return-authorisation:R-1|1 SO-9 instead of not replaced");
        assertThat(Returns.told(
                        Returns.of("A", "2", "KGM").after("A", "2", "KGM", true).judged()))
                .containsExactly(
                        "replaced-item|return-authorisation:R-1|1 return-authorisation:R-0 instead of not replaced");
    }

    @Test
    void noMoreIsTakenBackThanWasSoldAndNotGivenBackBefore() {
        assertThat(Returns.of("A", "2", "KGM")
                        .after("A", "8", "KGM", false)
                        .judged()
                        .blocking())
                .isEmpty();
        assertThat(Returns.told(Returns.of("A", "2", "KGM")
                        .after("A", "8500", "GRM", false)
                        .judged()))
                .containsExactly("over-return|return-authorisation:R-1|1 2 KGM instead of 1.5 KGM");
    }

    @Test
    void twoLinesOfOneSaleTakeBackNoMoreThanWasSoldTogether() {
        assertThat(Returns.of("A", "6", "KGM").and("A", "4", "KGM").judged().blocking())
                .isEmpty();
        assertThat(Returns.told(Returns.of("A", "6", "KGM").and("A", "5", "KGM").judged()))
                .containsExactly("over-return|return-authorisation:R-1|2 5 KGM instead of 4 KGM");
    }

    @Test
    void whatWasBilledInPartsWasSoldByAllOfThem() {
        assertThat(Returns.of("A", "10", "KGM").soldInParts().judged().blocking())
                .isEmpty();
        assertThat(Returns.told(Returns.of("A", "11", "KGM").soldInParts().judged()))
                .containsExactly("over-return|return-authorisation:R-1|1 11 KGM instead of 10 KGM");
    }

    @Test
    void theWindowCountsFromTheOldestInvoiceOfWhatIsLeft() {
        Returns late = Returns.of("A", "4", "KGM").soldInParts().requestedOn("2026-04-01");
        assertThat(Returns.told(late.judged()))
                .containsExactly("return-window|return-authorisation:R-1|1 after 31 days instead of within 30 days");
        assertThat(late.after("A", "6", "KGM", false).judged().blocking()).isEmpty();
    }

    @Test
    void ofAnEarlierReturnCountsWhatCameOnceNoMoreCanComeAndTheLargerBefore() {
        assertThat(Returns.told(Returns.of("A", "8", "KGM")
                        .after(ClaimFacts.Standing.CLOSED, "8", "3")
                        .judged()))
                .containsExactly("over-return|return-authorisation:R-1|1 8 KGM instead of 7 KGM");
        assertThat(Returns.told(Returns.of("A", "6", "KGM")
                        .after(ClaimFacts.Standing.AUTHORISED, "2", "5")
                        .judged()))
                .containsExactly("over-return|return-authorisation:R-1|1 6 KGM instead of 5 KGM");
        assertThat(Returns.told(Returns.of("A", "6", "KGM")
                        .after(ClaimFacts.Standing.AUTHORISED, "5", "2")
                        .judged()))
                .containsExactly("over-return|return-authorisation:R-1|1 6 KGM instead of 5 KGM");
    }

    @Test
    void otherGoodsAndMoreGoodsThanAnnouncedNeedSomebody() {
        assertThat(Returns.told(Returns.of("A", "2", "KGM")
                        .came("A", "2", "KGM", "100")
                        .came("B", "1", "EA", "100")
                        .judged()))
                .containsExactly("other-than-announced|return-receipt:RR-2|1 1 EA of B instead of what was announced");
        assertThat(Returns.told(Returns.of("A", "2", "KGM")
                        .came("A", "1", "KGM", "100")
                        .came("A", "2", "KGM", "100")
                        .judged()))
                .containsExactly("over-return|return-receipt:RR-2|1 3 KGM instead of 2 KGM");
    }

    @Test
    void whatCameBeyondTheAnnouncedIsWorthWhatItHadCost() {
        Returns more = Returns.of("A", "2", "KGM").came("A", "3500", "GRM", "100");
        assertThat(more.judged().blocking().get(0).value()).hasToString("30.00 EUR");
    }

    @Test
    void whatCannotBeCountedSaysWhichConversionIsMissing() {
        Variance uncounted = Returns.of("A", "2", "KGM")
                .came("A", "1", "EA", "100")
                .judged()
                .blocking()
                .get(0);
        assertThat(uncounted.key()).isEqualTo("uncounted-goods|return-receipt:RR-1|1");
        assertThat(uncounted.limitSource()).isEqualTo(Variance.UNIT_CONVERSIONS);
        assertThat(uncounted.value()).as("what nobody can count").isNull();
    }

    @Test
    void goodsThatNeverComeAreMissingOnlyWhenPatienceIsOver() {
        assertThat(Returns.of("A", "2", "KGM").judged().blocking()).isEmpty();
        assertThat(Returns.told(Returns.of("A", "2", "KGM")
                        .came("A", "0.5", "KGM", "100")
                        .patienceOver()
                        .judged()))
                .containsExactly("return-not-received|return-authorisation:R-1|1 0.5 KGM instead of 2 KGM");
        assertThat(Returns.of("A", "2", "KGM")
                        .is(ClaimFacts.Standing.CLOSED)
                        .patienceOver()
                        .judged()
                        .blocking())
                .isEmpty();
    }

    @Test
    void aCreditWithoutGoodsIsOneWhoeverGivesIt() {
        assertThat(Returns.told(Returns.of("A", "2", "KGM").credited("52.80").judged()))
                .containsExactly("credit-without-goods|customer-credit:C-1|- 52.80 EUR instead of 0.00 EUR");
        assertThat(Returns.told(Returns.of("A", "2", "KGM").told("52.80").judged()))
                .containsExactly("credit-without-goods|return-authorisation:R-1|- 52.80 EUR instead of 0.00 EUR");
    }

    @Test
    void noMoreIsCreditedThanIsOwedAndWasTold() {
        assertThat(Returns.told(here().told("52.80").credited("60.00").judged()))
                .containsExactly("customer-over-credit|customer-credit:C-1|- 60.00 EUR instead of 52.80 EUR");
        assertThat(Returns.told(here().credited("52.80").judged()))
                .containsExactly("customer-over-credit|customer-credit:C-1|- 52.80 EUR instead of 0.00 EUR");
    }

    @Test
    void whatIsPromisedAndNotCreditedIsMissingWhenPatienceIsOver() {
        assertThat(Returns.told(here().told("52.80").patienceOver().judged()))
                .containsExactly("credit-missing|return-authorisation:R-1|- 0.00 EUR instead of 52.80 EUR");
    }

    @Test
    void aCreditInAnotherCurrencySettlesNothing() {
        ReturnJudgement judgement =
                here().told("52.80").credited("52.80", "USD").judged();
        assertThat(judgement.awaiting()).isEqualTo(Awaiting.CONFIRMATION);
        assertThat(judgement.blocking()).isEmpty();
    }

    @Test
    void whatIsNoLongerCreditedAfterTheEndIsMissingAtOnce() {
        assertThat(Returns.told(here().told("52.80").ended().judged()))
                .containsExactly("credit-missing|return-authorisation:R-1|- 0.00 EUR instead of 52.80 EUR");
    }

    @Test
    void goodsOfARefusedReturnAreSomebodysConcern() {
        assertThat(Returns.told(here().is(ClaimFacts.Standing.VOID).judged()))
                .containsExactly("refused-return|return-receipt:RR-1|1 2 KGM of A instead of nothing");
    }

    @Test
    void goodsAfterTheEndAreSomebodysConcern() {
        assertThat(here().cameUninspected("A", "1", "KGM")
                        .told("52.80")
                        .credited("52.80")
                        .ended()
                        .judged()
                        .blocking())
                .extracting(variance -> variance.kind().code())
                .contains("late-return");
    }

    private static Returns here() {
        return Returns.of("A", "2", "KGM").came("A", "2", "KGM", "100");
    }
}
