package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes late, never, reversed, or in other amounts than it should. */
abstract class SettlingReturnsScenarios extends ReturningScenarios {

    @Test
    void goodsThatNeverComeAreWaitedForAndThenNoMore() {
        sold();
        requested("2");
        story.fires("returnOverdue");
        assertThat(story.exceptions()).containsExactly("return-not-received open customer-service");
        story.decides(service, "decideVariance", "keepWaiting", Map.of("newDeadline", LocalDate.of(2027, 1, 31)));
        story.fires("returnOverdue");
        story.decides(service, "decideVariance", "closeShort");
        assertThat(cases()).containsExactly("R-1 closed-short");
        assertThat(told()).containsExactly("return.authorised", "return.settled 0.00");
    }

    @Test
    void whatCameIsCreditedWhenTheRestNeverComes() {
        sold();
        requested("4");
        cameBack("RR-1", "2");
        inspectedAsNew();
        story.fires("returnOverdue");
        story.decides(service, "decideVariance", "closeShort");
        assertThat(told()).contains("customer-credit.requested 52.80");
        credited("CC-1", "52.80");
        assertThat(cases()).containsExactly("R-1 closed-short");
    }

    @Test
    void goodsThatComeWhileSomebodyDecidesWhatToDoWithoutThemEndTheException() {
        sold();
        requested("2");
        story.fires("returnOverdue");
        cameBack("RR-1", "2");
        assertThat(story.exceptions()).containsExactly("return-not-received resolved customer-service");
        assertThat(story.tasks()).containsExactly("Inspect 2 KGM of A: receiving");
    }

    @Test
    void aReceiptThatIsReversedNeedsNoInspectionAndTheGoodsAreExpectedAnew() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        reversed("RR-1");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.states("return-receipt")).containsExactly("RR-1 reversed");
        cameBack("RR-2", "2");
        inspectedAsNew();
        credited("CC-1", "52.80");
        settled("52.80");
    }

    @Test
    void aReceiptThatIsReversedWhileItsLossIsAgreedToIsNoLossAnyMore() {
        sold();
        requested("5");
        cameBack("RR-1", "5");
        inspected("RR-1", ReturnPapers.found("1", "damaged", ""));
        reversed("RR-1");
        assertThat(story.tasks()).isEmpty();
        assertThat(told()).containsExactly("return.authorised");
    }

    @Test
    void aReceiptThatIsReversedTakesTheCreditFromWhoeverApprovesIt() {
        sold();
        requestedAll();
        story.decides(service, "authoriseReturn", "authorise");
        allCameBack();
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", ""));
        reversed("RR-1");
        assertThat(story.tasks()).isEmpty();
        assertThat(told()).noneMatch(told -> told.startsWith("customer-credit"));
    }

    @Test
    void aReceiptThatIsReversedAfterTheCreditWasToldIsACreditWithoutGoods() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        inspectedAsNew();
        reversed("RR-1");
        assertThat(story.exceptions()).containsExactly("credit-without-goods open accounts-receivable");
        story.decides(receivable, "decideVariance", "requestCredit");
        assertThat(told()).contains("credit.correction-requested 52.80");
        cameBack("RR-2", "2");
        inspectedAsNew();
        assertThat(story.exceptions()).containsExactly("credit-without-goods resolved accounts-receivable");
        credited("CC-1", "52.80");
        settled("52.80");
        assertThat(told().stream().filter(told -> told.startsWith("customer-credit")))
                .hasSize(1);
    }

    @Test
    void aReturnThatHasEndedIsNotRefusedForWhatComesAfterwards() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        inspectedAsNew();
        credited("CC-1", "52.80");
        story.event("return.received", ReturnPapers.receipt("RR-2", "R-1", ReturnPapers.received("1", "B", "1", "EA")));
        String other = story.taskAbout("other-than-announced");
        assertThatThrownBy(() -> story.completes(service, other, "reject", Map.of()))
                .hasStackTraceContaining("Return R-1 has ended, so it cannot be rejected any more");
    }

    @Test
    void goodsThatComeAfterTheEndNeedSomebody() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        inspectedAsNew();
        credited("CC-1", "52.80");
        cameBack("RR-2", "1");
        assertThat(cases()).containsExactly("R-1 completed");
        assertThat(story.exceptions()).anyMatch(exception -> exception.startsWith("late-return open"));
        assertThat(story.tasks()).contains("Decide on variance: customer-service");
    }

    private void reversed(String receipt) {
        story.event("return-receipt.reversed", "{'receipt':'%s','authorisation':'R-1'}".formatted(receipt));
    }
}
