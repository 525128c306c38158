package io.dockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.inventory.StockFacts.Decision;
import io.dockledger.matching.AcceptedVariance;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 100 EA booked, and 5 of them, worth 10.00, are missing. */
class StockJudgementTests {

    private static final Allowance WITHIN = new Allowance(Verdict.WITHIN, "at most 50", "table v1 rule 1");
    private static final Allowance RECOUNT = new Allowance(Verdict.RECOUNT, "at most 1", "table v1 rule 2");
    private static final Allowance PEOPLE = new Allowance(Verdict.PEOPLE, "at most 1", "table v1 rule 3");
    private static final LedgerFacts UNTOLD = ledger("0", "0", false);
    private static final Decision APPROVED = new Decision(true, new BigDecimal("-5"));

    @Test
    void whatIsWithinTheLimitsIsPosted() {
        StockJudgement judgement = judge(facts(true, null, UNTOLD), WITHIN);
        assertThat(judgement.next()).isEqualTo(NextStep.POST);
        assertThat(judgement.toPost()).isEqualByComparingTo("-5");
        assertThat(judgement.blocking()).isEmpty();
    }

    @Test
    void whatIsBeyondThemIsCountedAnewFirstAndThenDecidedByPeople() {
        StockJudgement first = judge(facts(true, null, UNTOLD), RECOUNT);
        assertThat(first.next()).isEqualTo(NextStep.DECIDE);
        assertThat(first.recount()).isTrue();
        StockJudgement then = judge(facts(false, null, UNTOLD), RECOUNT);
        assertThat(then.next()).isEqualTo(NextStep.DECIDE);
        assertThat(then.recount()).isFalse();
        assertThat(judge(facts(true, null, UNTOLD), PEOPLE).recount()).isFalse();
    }

    @Test
    void theDifferenceIsToldWithItsLimitAndWhereThatStands() {
        Variance variance = judge(facts(true, null, UNTOLD), RECOUNT).blocking().get(0);
        assertThat(variance.kind()).isEqualTo(VarianceKind.STOCK_VARIANCE);
        assertThat(variance.expected()).isEqualTo("100 EA");
        assertThat(variance.found()).isEqualTo("95 EA");
        assertThat(variance.differenceText()).isEqualTo("5 EA");
        assertThat(variance.limitSource()).isEqualTo("table v1 rule 2");
        assertThat(variance.value()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void whereNoCostIsKnownNobodySaysThatNothingIsAtStake() {
        StockFacts unknown = new StockFacts(
                "inventory-adjustment:1",
                "EA",
                1,
                new BigDecimal("100"),
                new BigDecimal("-5"),
                null,
                false,
                null,
                ledger("-5", "-3", true));
        assertThat(judge(unknown, PEOPLE).blocking())
                .extracting(Variance::value)
                .containsOnlyNulls();
    }

    @Test
    void aDecisionHoldsForTheDifferenceThatItWasTakenOn() {
        assertThat(judge(facts(false, APPROVED, UNTOLD), PEOPLE).next()).isEqualTo(NextStep.POST);
        Decision onLess = new Decision(true, new BigDecimal("-3"));
        assertThat(judge(facts(false, onLess, UNTOLD), PEOPLE).next()).isEqualTo(NextStep.DECIDE);
        Decision refused = new Decision(false, new BigDecimal("-5"));
        assertThat(judge(facts(false, refused, UNTOLD), PEOPLE).next()).isEqualTo(NextStep.BUNDLE);
    }

    @Test
    void whatTheLedgerTookBackIsDecidedAnewHoweverSmall() {
        StockJudgement judgement = judge(facts(false, null, tookBack()), WITHIN);
        assertThat(judgement.next()).isEqualTo(NextStep.DECIDE);
        assertThat(judgement.blocking()).hasSize(1);
    }

    @Test
    void whatWasToldIsAwaitedAndThenNothingUntilTheWindowIsOver() {
        assertThat(judge(facts(false, APPROVED, ledger("-5", "0", false)), PEOPLE)
                        .next())
                .isEqualTo(NextStep.AWAIT);
        assertThat(judge(facts(false, APPROVED, ledger("-5", "-3", false)), PEOPLE)
                        .next())
                .isEqualTo(NextStep.AWAIT);
        assertThat(judge(facts(false, APPROVED, ledger("-5", "-5", false)), PEOPLE)
                        .next())
                .isEqualTo(NextStep.BUNDLE);
        assertThat(StockJudgement.of(facts(false, APPROVED, ledger("-5", "-5", false)), PEOPLE, List.of(), true)
                        .next())
                .isEqualTo(NextStep.SETTLE);
    }

    @Test
    void aLedgerThatDoesNotAnswerInTimeIsAnExceptionUntilSomebodyLivesWithIt() {
        StockFacts facts = facts(false, APPROVED, ledger("-5", "-3", true));
        StockJudgement judgement = judge(facts, PEOPLE);
        assertThat(judgement.next()).isEqualTo(NextStep.RESOLVE);
        Variance overdue = judgement.ledger().get(0);
        assertThat(overdue.kind()).isEqualTo(VarianceKind.POSTING_OVERDUE);
        assertThat(overdue.value()).isEqualTo(Money.of("4.00", "EUR"));

        AcceptedVariance accepted = new AcceptedVariance(overdue.key(), "-3 EA", "", null);
        assertThat(StockJudgement.of(facts, PEOPLE, List.of(accepted), true).next())
                .isEqualTo(NextStep.SETTLE);
        AcceptedVariance other = new AcceptedVariance(overdue.key(), "-2 EA", "", null);
        assertThat(StockJudgement.of(facts, PEOPLE, List.of(other), true).next())
                .isEqualTo(NextStep.RESOLVE);
    }

    @Test
    void aLedgerThatPostsMoreOrTheOtherWayOrUnaskedIsAnException() {
        for (LedgerFacts ledger :
                List.of(ledger("-5", "-6", false), ledger("-5", "5", false), ledger("0", "-5", false))) {
            assertThat(judge(facts(false, APPROVED, ledger), PEOPLE).ledger())
                    .extracting(Variance::kind)
                    .containsExactly(VarianceKind.POSTING_DIFFERS);
        }
    }

    @Test
    void aLedgerThatIsExpectedToCorrectHasItsTime() {
        LedgerFacts waited =
                new LedgerFacts(new BigDecimal("-5"), new BigDecimal("-6"), null, null, false, false, true);
        assertThat(judge(facts(false, APPROVED, waited), PEOPLE).next()).isEqualTo(NextStep.AWAIT);
        LedgerFacts over = new LedgerFacts(new BigDecimal("-5"), new BigDecimal("-6"), null, null, false, true, true);
        assertThat(judge(facts(false, APPROVED, over), PEOPLE).next()).isEqualTo(NextStep.RESOLVE);
    }

    @Test
    void anotherValueThanWasToldIsAnException() {
        LedgerFacts other = new LedgerFacts(
                new BigDecimal("-5"),
                new BigDecimal("-5"),
                Money.of("-10.00", "EUR"),
                Money.of("-9.00", "EUR"),
                false,
                false,
                false);
        Variance variance =
                judge(facts(false, APPROVED, other), PEOPLE).ledger().get(0);
        assertThat(variance.kind()).isEqualTo(VarianceKind.POSTING_DIFFERS);
        assertThat(variance.value()).isEqualTo(Money.of("1.00", "EUR"));
    }

    @Test
    void thePercentageIsOfWhatWasBooked() {
        StockFacts facts = facts(true, null, UNTOLD);
        assertThat(facts.percent(true)).isEqualByComparingTo("5");
        assertThat(facts.percent(false)).isEqualByComparingTo("0");
        StockFacts unbooked = new StockFacts(
                "inventory-adjustment:1",
                "EA",
                1,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                Money.zero("EUR"),
                true,
                null,
                UNTOLD);
        assertThat(unbooked.percent(true)).isEqualByComparingTo("100");
    }

    private static StockJudgement judge(StockFacts facts, Allowance allowance) {
        return StockJudgement.of(facts, allowance, List.of(), false);
    }

    private static StockFacts facts(boolean toBeRecounted, @Nullable Decision decision, LedgerFacts ledger) {
        return new StockFacts(
                "inventory-adjustment:1",
                "EA",
                1,
                new BigDecimal("100"),
                new BigDecimal("-5"),
                Money.of("10.00", "EUR"),
                toBeRecounted,
                decision,
                ledger);
    }

    private static LedgerFacts ledger(String told, String posted, boolean patienceOver) {
        return new LedgerFacts(new BigDecimal(told), new BigDecimal(posted), null, null, false, patienceOver, false);
    }

    private static LedgerFacts tookBack() {
        return new LedgerFacts(BigDecimal.ZERO, BigDecimal.ZERO, null, null, true, false, false);
    }
}
