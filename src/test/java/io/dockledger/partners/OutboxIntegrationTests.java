package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.evidence.EvidenceQuery;
import io.dockledger.evidence.EvidenceTrail;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenants;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DockledgerTest
class OutboxIntegrationTests {

    private static final Instant OCCURRED = Instant.parse("2026-03-02T07:30:00Z");

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxMessages messages;

    @Autowired
    DueMessages due;

    @Autowired
    EvidenceLog evidence;

    @Autowired
    EvidenceTrail trail;

    @Autowired
    Deliveries deliveries;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectMapper json;

    @Autowired
    Tenants companies;

    @Autowired
    TestTenants tenants;

    String tenant;
    Instant now;

    @BeforeEach
    void work() {
        tenant = tenants.fresh();
        now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
    }

    private Message payment(String key) {
        return new Message(
                "io.dockledger.payment.released.v1",
                key,
                "R-1",
                OCCURRED,
                "corr-1",
                "case-1",
                Map.of("amount", "10.50", "currency", "EUR"));
    }

    private void queue(Message message) {
        tenants.runInTransaction(tenant, () -> outbox.queue(message));
    }

    /** Two attempts, a minute apart. */
    private Delivery to(URI endpoint) {
        return deliveries.by(
                new SystemCourier(endpoint, Duration.ofSeconds(5)),
                new ListedPauses(List.of(Duration.ofMinutes(1)), new Random(1)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private OutboxMessage only() {
        List<OutboxMessage> all = Tenancy.in(
                tenant, () -> messages.find(new OutboxMessages.Filter(null, null, null, null, null, null), 10));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> proved() {
        EvidenceQuery all = new EvidenceQuery(null, null, null, null, null, null, false);
        return Tenancy.in(tenant, () -> trail.find(all, 100)).stream()
                .map(line -> line.entry().kind())
                .toList();
    }

    @Test
    void postsAStructuredCloudEventWithAStableKey() throws Exception {
        queue(payment("payment-released:R-1"));

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(to(receiver.address()).deliverDue(tenant)).isEqualTo(1);

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
            to(receiver.address()).deliverDue(tenant);

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
            to(receiver.address()).deliverDue(tenant);
            assertThat(to(receiver.address()).deliverDue(tenant)).isZero();
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
            assertThat(to(receiver.address()).deliverDue(tenant)).isZero();
        }
    }

    @Test
    void triesAgainAfterAPauseWithTheSameBytes() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of(), 503)) {
            to(receiver.address()).deliverDue(tenant);
            assertThat(only()).satisfies(message -> {
                assertThat(message.status()).isEqualTo("queued");
                assertThat(message.lastError()).isEqualTo("The receiver answered HTTP 503.");
                assertThat(message.dueAt()).isBetween(now.plusSeconds(60), now.plusSeconds(72));
            });
            assertThat(to(receiver.address()).deliverDue(tenant)).isZero();

            now = now.plusSeconds(73);
            assertThat(to(receiver.address()).deliverDue(tenant)).isEqualTo(1);
            assertThat(receiver.received()).hasSize(2);
            assertThat(receiver.received().get(1).body())
                    .isEqualTo(receiver.received().get(0).body());
        }
        assertThat(only().status()).isEqualTo("delivered");
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(proved()).containsExactly("message-failed", "message-delivered");
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of("Retry-After", "600"), 429)) {
            to(receiver.address()).deliverDue(tenant);
        }
        assertThat(only().dueAt()).isEqualTo(now.plusSeconds(600));
    }

    @Test
    void givesUpAfterTheLastPauseAndStartsAnewWhenAnOperatorRetries() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of(), 500, 500)) {
            to(receiver.address()).deliverDue(tenant);
            now = now.plusSeconds(73);
            to(receiver.address()).deliverDue(tenant);
            assertThat(only().status()).isEqualTo("dead");
            assertThat(only().lastError()).isEqualTo("The receiver answered HTTP 500.");

            assertThat(Tenancy.in(tenant, () -> messages.retry(only().id(), "operator")))
                    .isTrue();
            assertThat(to(receiver.address()).deliverDue(tenant)).isEqualTo(1);
        }
        assertThat(only().status()).isEqualTo("delivered");
        assertThat(proved()).containsExactly("message-failed", "message-dead", "message-retried", "message-delivered");
    }

    @Test
    void givesUpAtOnceWhenTheReceiverIsGone() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of(), 410)) {
            to(receiver.address()).deliverDue(tenant);
        }
        assertThat(only().status()).isEqualTo("dead");
    }

    @Test
    void followsNoRedirect() {
        queue(payment("k"));

        try (Receiver elsewhere = new Receiver(Map.of());
                Receiver receiver =
                        new Receiver(Map.of("Location", elsewhere.address().toString()), 307)) {
            to(receiver.address()).deliverDue(tenant);
            assertThat(elsewhere.received()).isEmpty();
        }
        assertThat(only().lastError()).isEqualTo("The receiver answered HTTP 307.");
    }

    @Test
    void keepsTheMessageWhenNobodyListens() {
        queue(payment("k"));
        URI nobody;
        try (Receiver receiver = new Receiver(Map.of())) {
            nobody = receiver.address();
        }

        to(nobody).deliverDue(tenant);

        assertThat(only().status()).isEqualTo("queued");
        assertThat(only().lastError()).contains("ConnectException");
    }

    @Test
    void aMessageClaimedByANodeThatDiedIsDueAgainAfterItsLease() {
        queue(payment("k"));
        Instant leaseEnds = now.plusSeconds(60);
        assertThat(tenants.inTransaction(tenant, () -> due.claim(Channel.SYSTEM, now, leaseEnds, 10)))
                .hasSize(1);

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(to(receiver.address()).deliverDue(tenant)).isZero();
            now = leaseEnds;
            assertThat(to(receiver.address()).deliverDue(tenant)).isEqualTo(1);
        }
    }

    @Test
    void aDiscardedMessageIsNotDeliveredAndTheReasonIsProved() {
        queue(payment("k"));

        assertThat(Tenancy.in(tenant, () -> messages.discard(only().id(), "operator", "paid by hand")))
                .isTrue();

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(to(receiver.address()).deliverDue(tenant)).isZero();
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
            assertThat(to(receiver.address()).deliverDue(other)).isZero();
        }
    }

    @Test
    void theWorkerDeliversTheOutboxOfEveryCompanyByItself() throws InterruptedException {
        now = Instant.now().plusSeconds(60);
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of())) {
            DeliveryWorker worker = new DeliveryWorker(Duration.ofMillis(20), to(receiver.address()), companies);
            worker.start();
            receiver.await("/dockledger/" + tenant);
            worker.stop();
            assertThat(worker.isRunning()).isFalse();
        }
    }
}
