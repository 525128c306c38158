package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the billing system credits customers for their returns: too much, too little, twice, never, or reversed again. */
abstract class CreditingCustomersScenarios extends ReturningScenarios {

    @Test
    void aCreditBeforeAnythingCameIsACreditWithoutGoods() {
        sold();
        requested("2");
        credited("CC-1", "52.80");
        assertThat(story.exceptions()).containsExactly("credit-without-goods open accounts-receivable");
        creditReversed("CC-1");
        assertThat(story.exceptions()).containsExactly("credit-without-goods resolved accounts-receivable");
        assertThat(cases()).containsExactly("R-1 open");
        cameBack("RR-1", "2");
        inspectedAsNew();
        assertThat(told())
                .containsExactly("return.authorised", "stock-movement.requested", "customer-credit.requested 52.80");
    }

    @Test
    void moreThanIsOwedIsAnOverCreditUntilItIsReversedAndCreditedRight() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        inspectedAsNew();
        credited("CC-1", "60.00");
        assertThat(story.exceptions()).containsExactly("customer-over-credit open accounts-receivable");
        assertThat(story.query("select difference from case_exception")).containsExactly("7.20 EUR");
        creditReversed("CC-1");
        assertThat(told()).containsExactly(toldOfCredits("52.80", "52.80"));
        credited("CC-2", "52.80");
        settled("52.80");
    }

    @Test
    void aCreditTenTimesTooHighIsToldOnceMoreWhenItIsReversed() {
        creditTold();
        credited("CC-1", "528.00");
        creditReversed("CC-1");
        assertThat(told()).containsExactly(toldOfCredits("52.80", "52.80"));
        credited("CC-2", "52.80");
        assertThat(cases()).containsExactly("R-1 completed");
        assertThat(told()).hasSize(5).endsWith("return.settled 52.80");
    }

    @Test
    void ofWhatWasCreditedInPartOnlyThatPartIsToldOnceMoreWhenItIsReversed() {
        creditTold();
        credited("CC-1", "30.00");
        creditReversed("CC-1");
        assertThat(told()).containsExactly(toldOfCredits("52.80", "30.00"));
        // Both name all that is owed, line by line, and what of it the billing system knows of already.
        assertThat(story.query("select (body #>> '{data,amount}') || ' = ' || (body #>> '{data,lines,0,total}')"
                        + " || ' - ' || (body #>> '{data,creditedBefore}') from outbox"
                        + " where kind = 'io.dockledger.customer-credit.requested.v1' order by created_at, id"))
                .containsExactly("52.80 = 52.80 - 0.00", "30.00 = 52.80 - 22.80");
        credited("CC-2", "52.80");
        assertThat(cases()).containsExactly("R-1 completed");
    }

    @Test
    void whatWasCreditedTwiceIsRightWhenOneOfThemIsReversed() {
        creditTold();
        credited("CC-1", "52.80");
        credited("CC-2", "52.80");
        assertThat(story.exceptions()).containsExactly("customer-over-credit open accounts-receivable");
        creditReversed("CC-2");
        assertThat(story.exceptions()).containsExactly("customer-over-credit resolved accounts-receivable");
        assertThat(story.tasks()).isEmpty();
        assertThat(told())
                .containsExactly(
                        "return.authorised",
                        "stock-movement.requested",
                        "customer-credit.requested 52.80",
                        "return.settled 52.80");
    }

    @Test
    void anotherCreditUnderANumberThatIsKnownIsRefused() {
        creditTold();
        credited("CC-1", "30.00");
        assertThatThrownBy(() -> credited("CC-1", "52.80"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("issued before under the same number with other content");
        assertThat(cases()).containsExactly("R-1 open");
    }

    @Test
    void aCreditThatIsReversedAfterTheEndIsToldOnceMoreAndMissedUntilItIsIssuedAnew() {
        creditTold();
        credited("CC-1", "52.80");
        settled("52.80");
        creditReversed("CC-1");
        creditReversed("CC-1");
        assertThat(told())
                .containsExactly(
                        "return.authorised",
                        "stock-movement.requested",
                        "customer-credit.requested 52.80",
                        "return.settled 52.80",
                        "customer-credit.requested 52.80");
        assertThat(story.exceptions()).containsExactly("credit-missing open accounts-receivable");
        credited("CC-2", "52.80");
        assertThat(story.exceptions()).containsExactly("credit-missing resolved accounts-receivable");
        assertThat(story.tasks()).isEmpty();
        assertThat(cases()).containsExactly("R-1 completed");
        assertThat(told()).hasSize(5);
    }

    @Test
    void whatSomebodyAcceptedAsNeverCreditedIsNotToldOnceMore() {
        creditTold();
        story.fires("returnOverdue");
        story.decides(receivable, "decideVariance", "accept");
        assertThat(told()).endsWith("return.settled 52.80");
        credited("CC-1", "52.80");
        creditReversed("CC-1");
        assertThat(told()).hasSize(4).endsWith("return.settled 52.80");
        assertThat(story.exceptions()).contains("late-return open customer-service");
    }

    @Test
    void whatNobodyWasToldToCreditIsNotToldWithoutAnApprovalWhenItIsReversedAfterTheEnd() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        credited("CC-1", "52.80");
        story.decides(receivable, "decideVariance", "accept");
        inspectedAsNew();
        assertThat(cases()).containsExactly("R-1 completed");
        creditReversed("CC-1");
        assertThat(told()).noneMatch(told -> told.startsWith("customer-credit"));
        assertThat(story.exceptions()).contains("late-return open customer-service");
    }

    @Test
    void aDoubleCreditThatIsReversedAfterTheEndIsNotToldOnceMore() {
        creditTold();
        credited("CC-1", "52.80");
        credited("CC-2", "52.80");
        creditReversed("CC-2");
        assertThat(told()).hasSize(4).endsWith("return.settled 52.80");
        assertThat(story.exceptions()).noneMatch(exception -> exception.contains(" open "));
    }

    @Test
    void aCreditThatCannotBeForTheReturnIsRefused() {
        creditTold();
        refused(ReturnPapers.credit("CC-1", "52.80").replace("EUR", "USD"), "currency", "USD", "EUR");
        refused(
                ReturnPapers.credit("CC-1", "52.80").replace("'currency'", "'customer':{'number':'C-9'},'currency'"),
                "customer",
                "C-9",
                "C-1");
        story.event("sales-order.released", ReturnPapers.salesOrder().replace("SO-1", "SO-9"));
        story.event(
                "sales-invoice.issued",
                ReturnPapers.salesInvoice().replace("SI-1", "SI-9").replace("SO-1", "SO-9"));
        refused(
                ReturnPapers.credit("CC-1", "52.80").replace("'currency'", "'invoice':'SI-9','currency'"),
                "sales-invoice:SI-9",
                "sold nothing");
        assertThat(story.states("customer-credit")).isEmpty();
        assertThat(cases()).contains("R-1 open");
    }

    @Test
    void aCreditForAnInvoiceThatIsNotKnownWaitsForIt() {
        creditTold();
        story.event(
                "customer-credit.issued",
                ReturnPapers.credit("CC-1", "52.80").replace("'currency'", "'invoice':'SI-2','currency'"));
        assertThat(story.parked()).isEqualTo(1);
        assertThat(cases()).containsExactly("R-1 open");
    }

    private void refused(String credit, String... saying) {
        assertThatThrownBy(() -> story.event("customer-credit.issued", credit))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(saying);
    }

    @Test
    void aCreditThatDoesNotComeIsAskedForAndEndsTheExceptionWhenItComes() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        inspectedAsNew();
        story.fires("returnOverdue");
        assertThat(story.exceptions()).containsExactly("credit-missing open accounts-receivable");
        credited("CC-1", "52.80");
        settled("52.80");
        assertThat(story.exceptions()).containsExactly("credit-missing resolved accounts-receivable");
    }

    private void creditTold() {
        sold();
        requested("2");
        cameBack("RR-1", "2");
        inspectedAsNew();
    }

    private static String[] toldOfCredits(String first, String second) {
        return new String[] {
            "return.authorised",
            "stock-movement.requested",
            "customer-credit.requested " + first,
            "customer-credit.requested " + second
        };
    }

    private void creditReversed(String number) {
        story.event("customer-credit.reversed", "{'number':'%s','authorisation':'R-1'}".formatted(number));
    }
}
