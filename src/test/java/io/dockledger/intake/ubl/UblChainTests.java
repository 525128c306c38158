package io.dockledger.intake.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.UblChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the UBL 2.0 example chain of OASIS, where it is at hand. */
class UblChainTests {

    @BeforeEach
    void skipWithoutTheFiles() {
        UblChain.require(UblChainTests.class);
    }

    @Test
    void theOrderContradictsItself() {
        JsonNode line = read("Order").at("/lines/0");

        assertThat(line.path("quantity").asText()).isEqualTo("100");
        assertThat(line.path("price").asText()).isEqualTo("100.00");
        assertThat(line.path("amount").asText()).isEqualTo("100.00");
    }

    @Test
    void allNameTheSameSupplierOrderAndItem() {
        for (String kind : new String[] {"Order", "DespatchAdvice", "ReceiptAdvice", "Invoice", "CreditNote"}) {
            JsonNode data = read(kind);
            assertThat(data.at("/supplier/number").asText()).as(kind).isEqualTo("CO001");
            assertThat(data.at("/lines/0/sku").asText()).as(kind).isEqualTo("6578489");
        }
        assertThat(read("DespatchAdvice").path("order").asText()).isEqualTo("AEG012345");
        assertThat(read("ReceiptAdvice").path("order").asText()).isEqualTo("AEG012345");
        assertThat(read("Invoice").at("/orders/0").asText()).isEqualTo("AEG012345");
        assertThat(read("CreditNote").path("invoice").asText()).isEqualTo("A00095678");
        assertThat(read("RemittanceAdvice").path("invoice").asText()).isEqualTo("A00095678");
        assertThat(read("RemittanceAdvice").at("/supplier/number").asText()).isEqualTo("CO001");
    }

    @Test
    void ninetyOfAHundredKilogramsCameAndAHundredWereBilledAndCredited() {
        assertThat(read("DespatchAdvice").at("/lines/0/backordered").asText()).isEqualTo("10");
        assertThat(read("ReceiptAdvice").at("/lines/0/quantity").asText()).isEqualTo("90");
        assertThat(read("ReceiptAdvice").at("/lines/0/short").asText()).isEqualTo("10");
        assertThat(read("Invoice").at("/lines/0/quantity").asText()).isEqualTo("100");
        assertThat(read("Invoice").path("total").asText()).isEqualTo("107.50");
        assertThat(read("CreditNote").at("/lines/0/quantity").asText()).isEqualTo("100");
        assertThat(read("RemittanceAdvice").path("amount").asText()).isEqualTo("107.50");
    }

    private static JsonNode read(String kind) {
        return new UblReader(64)
                .read(UblChain.read(kind), OwnParties.UNKNOWN)
                .get(0)
                .data();
    }
}
