package io.dockledger.intake.ubl;

import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.EventType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FreightInvoiceTests {

    @Test
    void aCarriersInvoiceIsAnInvoiceThatKeepsItsShipments() throws IOException {
        UblDocument told = new UblReader(64)
                .read(text("freight-invoice").getBytes(UTF_8), OwnParties.UNKNOWN)
                .get(0);

        assertThat(told.type()).isEqualTo(EventType.INVOICE_RECEIVED);
        assertThat(told.root()).isEqualTo("FreightInvoice");
        assertThat(told.id()).isEqualTo("FreightInvoice/C-5/F-12/2026-03-20");
        assertThat(told.data().path("number").asText()).isEqualTo("F-12");
        assertThat(told.data().at("/supplier/number").asText()).isEqualTo("C-5");
        assertThat(told.data().at("/orders/0").asText()).isEqualTo("PO-200");
        assertThat(told.data().at("/lines/0/amount").asText()).isEqualTo("180.00");
        assertThat(told.data().path("shipments")).hasSize(2);
        assertThat(told.data().at("/shipments/1").asText()).isEqualTo("V-2");
    }
}
