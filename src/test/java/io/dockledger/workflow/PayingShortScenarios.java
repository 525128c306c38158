package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.tasks.InvalidForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice is paid less what is in dispute. */
abstract class PayingShortScenarios extends Scenario {

    @Test
    void aShortPaymentReleasesTheRest() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", "20.00"));
        assertThat(story.exceptions()).containsExactly("quantity short-paid accounts-payable");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 180.00");
        story.paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).contains("I-1 completed");
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, At least 20.00 EUR must be withheld",
        "0.01, At least 20.00 EUR must be withheld",
        "0, At least 20.00 EUR must be withheld",
        "-20.00, At least 20.00 EUR must be withheld",
        "200.01, At most 200.00 EUR can be withheld"
    })
    void aShortPaymentTakesOffAllThatIsInDisputeAndNoMoreThanIsToPay(String amount, String why) {
        billedTenTooMany();
        assertThatThrownBy(() -> shortPays(amount))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/fields/shortPayAmount"))
                                .satisfies(fault -> assertThat(fault.message()).contains(why)));
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.query("select amount::text from short_payment")).isEmpty();
    }

    @Test
    void aShortPaymentMayTakeOffMoreThanIsInDisputeAsForItsTax() {
        billedTenTooMany();
        shortPays("24.00");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 176.00");
    }

    @Test
    void aShortPaymentTakesOffTheTaxOnWhatIsInDispute() {
        story.ordered("100", "2.00").received("GR-1", "90");
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00")
                        .replace("'amount'", "'taxPercent':'19','amount'")
                        .replace("'taxTotal':'0.00','total':'200.00'", "'taxTotal':'38.00','total':'238.00'"));
        assertThatThrownBy(() -> shortPays("23.79"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("At least 23.80 EUR must be withheld");
        shortPays("23.80");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 214.20");
    }

    @Test
    void anInvoiceThatIsWithheldAsAWholeEndsWithoutAPayment() {
        billedTenTooMany();
        shortPays("200.00");
        assertThat(story.told()).isEmpty();
        assertThat(story.tasks()).isEmpty();
        assertThat(story.milestones("I-1")).endsWith("matched", "nothingToPay");
        assertThat(story.evidence("nothing-to-pay")).hasSize(1);
        assertThat(story.cases()).contains("I-1 completed");
    }

    @Test
    void ofTwoShortPaymentsTheSecondTakesOffNoMoreThanTheFirstLeft() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.50");
        story.completes(story.clerk, story.taskAbout("quantity"), "shortPay", Story.number("shortPayAmount", "200.00"));
        assertThatThrownBy(() -> story.completes(
                        story.buyer, story.taskAbout("price"), "shortPay", Story.number("shortPayAmount", "50.01")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("At most 50.00 EUR can be withheld");
    }

    private void shortPays(String amount) {
        story.decides(story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", amount));
    }
}
