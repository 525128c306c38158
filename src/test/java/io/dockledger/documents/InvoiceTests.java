package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvoiceTests {

    private final Invoice invoice = SampleDocuments.invoice();

    @Test
    void aCancelledOrRejectedInvoiceAsksForNothing() {
        assertThat(invoice.stands()).isTrue();
        assertThat(invoice.cancelled("withdrawn").stands()).isFalse();
        assertThat(invoice.rejected("not ours").statusReason()).isEqualTo("not ours");
        assertThat(invoice.rejected("not ours").stands()).isFalse();
    }
}
