package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.tasks.InvalidForm;
import org.junit.jupiter.api.Test;

/** The receipt or the order was wrong, and not the invoice: whoever keeps it puts it right or stands by it. */
abstract class CorrectingDocumentsScenarios extends Scenario {

    @Test
    void aCorrectedReceiptResolvesTheException() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "correctReceipt");
        assertThat(story.tasks()).containsExactly("Correct receipt: receiving");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-receipt-correction receiving");
        story.decides(story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "100"));
        assertThat(story.exceptions()).containsExactly("quantity resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void aReceiptIsCorrectedTooWhereTheInvoiceKnowsOnlyTheSuppliersNumberOfTheItem() {
        story.event(
                "purchase-order.released",
                Papers.order("100", "2.00", "").replace("'sku':'A'", "'sku':'A','supplierSku':'ART-7'"));
        story.received("GR-1", "90");
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00").replace("'orderLine':'1','sku':'A'", "'sku':'ART-7'"));
        story.decides(story.clerk, "decideVariance", "correctReceipt");
        story.decides(story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "100"));
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void aReceiptThatCannotBeCorrectedSoIsExplainedToThePerson() {
        billedTenTooMany().received("GR-2", "1").decides(story.clerk, "decideVariance", "correctReceipt");
        assertThatThrownBy(() -> story.decides(
                        story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "50")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("Other receipts of this line already come to 90");
        assertThat(story.tasks()).containsExactly("Correct receipt: receiving");
    }

    @Test
    void aReceiptThatIsConfirmedGoesBackToTheClerk() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "correctReceipt");
        story.decides(story.receiver, "correctReceipt", "confirmed");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
    }

    @Test
    void aCorrectionThatWasAskedForStaysAskedForWhenTheInvoiceIsMatchedAgain() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "correctReceipt");
        story.claims(story.receiver, story.task("correctReceipt"));
        story.received("GR-2", "5");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-receipt-correction receiving");
        assertThat(story.query("select assignee from work_item where ended_at is null"))
                .containsExactly(story.receiver.id());
    }

    @Test
    void aCorrectedOrderResolvesTheException() {
        billedTooDear("2.00", "2.50").decides(story.buyer, "decideVariance", "correctOrder");
        assertThat(story.exceptions()).containsExactly("price awaiting-order-correction procurement");
        story.decides(story.buyer, "correctOrder", "corrected", Story.number("correctedPrice", "2.50"));
        assertThat(story.exceptions()).containsExactly("price resolved procurement");
        assertThat(story.told()).containsExactly("payment.released 250.00");
    }

    @Test
    void anOrderThatIsConfirmedGoesBackToItsOwner() {
        billedTooDear("2.00", "2.50").decides(story.buyer, "decideVariance", "correctOrder");
        story.decides(story.buyer, "correctOrder", "confirmed");
        assertThat(story.exceptions()).containsExactly("price open procurement");
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
    }
}
