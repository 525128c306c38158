package io.dockledger.intake.ubl;

import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.intake.EventType;
import io.dockledger.intake.IntakeRefused;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InventoryReportTests {

    private static final UblReader READER = new UblReader(64);

    @Test
    void anInventoryReportIsACountBesideWhatWasBookedWhereItSaysSo() throws IOException {
        UblDocument report = READER.read(text("inventory-report").getBytes(UTF_8), OwnParties.UNKNOWN)
                .get(0);

        assertThat(report.type()).isEqualTo(EventType.INVENTORY_COUNT_POSTED);
        assertThat(report.id()).isEqualTo("InventoryReport/DOCK-2/IR-7/2026-03-09");
        assertThat(report.occurredAt()).isEqualTo(Instant.parse("2026-03-09T18:00:00Z"));
        assertThat(report.data()).isEqualTo(new ObjectMapper().readTree("""
                {"number": "IR-7", "site": "DOCK-2", "countedOn": "2026-03-08", "currency": "EUR",
                 "lines": [{"line": "1", "sku": "APL-1", "location": "BIN-4", "lot": "L-3", "booked": "250",
                            "counted": "240", "unit": "KGM", "unitCost": "1.25"},
                           {"line": "2", "sku": "PEA-1", "counted": "0", "unit": "KGM"}]}
                """));
    }

    @Test
    void aReportThatNamesNoPlaceIsRefusedWithTheElementThatIsMissing() throws IOException {
        String nowhere = text("inventory-report")
                .replaceAll("<cac:PhysicalLocation>.*</cac:PhysicalLocation>", "")
                .replaceAll(
                        "<cac:RetailerCustomerParty>.*</cac:RetailerCustomerParty>", "<cac:RetailerCustomerParty/>");

        assertThatThrownBy(() -> READER.read(nowhere.getBytes(UTF_8), OwnParties.UNKNOWN))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("InventoryReportingParty");
    }
}
