package io.dockledger.workflow.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.junit.jupiter.api.Test;

class PlacesTests {

    @Test
    void aProcessThatWaitsStandsAtTheGatewayAndNotAtWhatHasNotHappenedYet() {
        assertThat(Places.of(model("receive-to-pay"), List.of("orderNewsArrived", "deliveryOverdue")))
                .containsExactly("awaitOrderNews");
        assertThat(Places.of(model("invoice-to-payment"), List.of("paymentExecuted", "newsBeforePayment")))
                .containsExactly("awaitPayment");
        assertThat(Places.of(model("invoice-to-payment"), List.of("matchNewsArrived", "patienceOver")))
                .containsExactly("awaitGoodsOrOrder");
    }

    @Test
    void whatLiesInWaitOnATaskIsNoPlace() {
        assertThat(Places.of(model("resolve-match-exception"), List.of("decideVariance", "remindOwner", "escalate")))
                .containsExactly("decideVariance");
    }

    @Test
    void aContainerIsNoPlaceBesideWhatItContains() {
        assertThat(Places.of(model("receive-to-pay"), List.of("receiveGoods", "inspectGoods", "inspectionArrived")))
                .containsExactly("inspectGoods");
    }

    private static BpmnModel model(String process) {
        return new BpmnXMLConverter()
                .convertToBpmnModel(() -> open(Path.of("processes", process + ".bpmn")), true, false);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
