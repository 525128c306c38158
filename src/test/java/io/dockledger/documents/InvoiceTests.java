package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvoiceTests {

    private final Invoice invoice = SampleDocuments.invoice();

    @Test
    void approvalDecidesWhatItTakesOutOfTheReceipts() {
        assertThat(invoice.settled()).isFalse();
        assertThat(invoice.approved().settled()).isTrue();
        assertThat(invoice.approved().state()).isEqualTo("received");
    }

    @Test
    void aReleasedInvoiceSaysHowMuchIsToBePaid() {
        Invoice released = invoice.approved().released(decimal("147.12"));

        assertThat(released.state()).isEqualTo("released");
        assertThat(released.payable()).isEqualByComparingTo("147.12");
        assertThat(released.paid().state()).isEqualTo("paid");
        assertThat(released.paid().payable()).isEqualByComparingTo("147.12");
    }

    @Test
    void aRecalledInvoiceIsOpenAgain() {
        assertThat(invoice.released(decimal("147.12")).recalled()).isEqualTo(invoice);
    }

    @Test
    void aCancelledOrRejectedInvoiceTakesNothing() {
        assertThat(invoice.approved().cancelled("withdrawn").settled()).isFalse();
        assertThat(invoice.cancelled("withdrawn").stands()).isFalse();
        assertThat(invoice.rejected("not ours").statusReason()).isEqualTo("not ours");
        assertThat(invoice.rejected("not ours").stands()).isFalse();
        assertThat(invoice.paid().stands()).isTrue();
    }
}
