package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.DockledgerTest;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DockledgerTest
class OutboxIntegrationTests extends TellingSystems {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectMapper json;

    @Autowired
    Tenants companies;

    @Test
    void postsAStructuredCloudEventWithAStableKey() throws Exception {
        queue(payment("payment-released:R-1"));

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(deliverTo(receiver)).isEqualTo(1);

            assertThat(receiver.received()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo("/inbox");
                assertThat(request.header("Content-type")).startsWith("application/cloudevents+json");
                assertThat(request.header("Idempotency-key")).isEqualTo("\"payment-released:R-1\"");
                assertThat(request.header("X-correlation-id")).isEqualTo("corr-1");
            });
            JsonNode event = json.readTree(receiver.received().get(0).body());
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("id").asText()).isEqualTo(only().id().toString());
            assertThat(event.path("source").asText()).isEqualTo("/dockledger/" + tenant);
            assertThat(event.path("type").asText()).isEqualTo("io.dockledger.payment.released.v1");
            assertThat(event.path("subject").asText()).isEqualTo("R-1");
            assertThat(event.path("time").asText()).isEqualTo("2026-03-02T07:30:00Z");
            assertThat(event.path("data").path("amount").asText()).isEqualTo("10.50");
        }
        assertThat(only().status()).isEqualTo("delivered");
        assertThat(proved()).containsExactly("message-delivered");
    }

    @Test
    void deliversAMessageWhoseKeyNoHeaderCouldCarryAsItIs() {
        queue(payment("payment-released:invoice:S1/\"Übertrag\"\r\n7"));

        try (Receiver receiver = new Receiver(Map.of())) {
            deliverTo(receiver);

            assertThat(receiver.received())
                    .singleElement()
                    .extracting(request -> request.header("Idempotency-key"))
                    .isEqualTo("\"payment-released:invoice:S1/%22%C3%9Cbertrag%22%0D%0A7\"");
        }
    }

    @Test
    void deliversNothingTwiceOnceItIsDelivered() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of())) {
            deliverTo(receiver);
            assertThat(deliverTo(receiver)).isZero();
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void queuesAKeyOnceWithinOneTransactionAndAfterIt() {
        tenants.runInTransaction(tenant, () -> {
            outbox.queue(payment("k"));
            outbox.queue(payment("k"));
        });
        queue(payment("k"));

        assertThat(only().key()).isEqualTo("k");
    }

    @Test
    void queuesNothingWhenTheTransactionRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Tenancy.run(tenant, () -> outbox.queue(payment("k")));
            status.setRollbackOnly();
        });

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(deliverTo(receiver)).isZero();
        }
    }

    @Test
    void aDiscardedMessageIsNotDeliveredAndTheReasonIsProved() {
        queue(payment("k"));

        assertThat(Tenancy.in(tenant, () -> messages.discard(only().id(), "operator", "paid by hand")))
                .isTrue();

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(deliverTo(receiver)).isZero();
        }
        assertThat(only().status()).isEqualTo("discarded");
        assertThat(Tenancy.in(tenant, () -> messages.retry(only().id(), "operator")))
                .isFalse();
        assertThat(proved()).containsExactly("message-discarded");
    }

    @Test
    void anotherTenantsMessagesAreOutOfReach() {
        queue(payment("k"));
        String other = tenants.fresh();

        assertThat(Tenancy.in(other, () -> messages.retry(only().id(), "operator")))
                .isFalse();
        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(delivery.toSystems(other, now, receiver.address())).isZero();
        }
    }

    @Test
    void theWorkerDeliversTheOutboxOfEveryCompanyByItself() throws InterruptedException {
        now = Instant.now().plusSeconds(60);
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of())) {
            DeliveryWorker worker =
                    new DeliveryWorker(Duration.ofMillis(20), delivery.systems(receiver.address(), now), companies);
            worker.start();
            receiver.await("/dockledger/" + tenant);
            worker.stop();
            assertThat(worker.isRunning()).isFalse();
        }
    }
}
