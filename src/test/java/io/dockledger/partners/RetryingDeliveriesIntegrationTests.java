package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.identity.Tenancy;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message that is not taken is delivered again, until nothing can come of that any more. */
@DockledgerTest
class RetryingDeliveriesIntegrationTests extends TellingSystems {

    @Autowired
    DueMessages due;

    @Test
    void triesAgainAfterAPauseWithTheSameBytes() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of(), 503)) {
            deliverTo(receiver);
            assertThat(only()).satisfies(message -> {
                assertThat(message.status()).isEqualTo("queued");
                assertThat(message.lastError()).isEqualTo("The receiver answered HTTP 503.");
                assertThat(message.dueAt()).isBetween(now.plusSeconds(60), now.plusSeconds(72));
            });
            assertThat(deliverTo(receiver)).isZero();

            now = now.plusSeconds(73);
            assertThat(deliverTo(receiver)).isEqualTo(1);
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
            deliverTo(receiver);
        }
        assertThat(only().dueAt()).isEqualTo(now.plusSeconds(600));
    }

    @Test
    void givesUpAfterTheLastPauseAndStartsAnewWhenAnOperatorRetries() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of(), 500, 500)) {
            deliverTo(receiver);
            now = now.plusSeconds(73);
            deliverTo(receiver);
            assertThat(only().status()).isEqualTo("dead");
            assertThat(only().lastError()).isEqualTo("The receiver answered HTTP 500.");

            assertThat(Tenancy.in(tenant, () -> messages.retry(only().id(), "operator")))
                    .isTrue();
            assertThat(deliverTo(receiver)).isEqualTo(1);
        }
        assertThat(only().status()).isEqualTo("delivered");
        assertThat(proved()).containsExactly("message-failed", "message-dead", "message-retried", "message-delivered");
    }

    @Test
    void givesUpAtOnceWhenTheReceiverIsGone() {
        queue(payment("k"));

        try (Receiver receiver = new Receiver(Map.of(), 410)) {
            deliverTo(receiver);
        }
        assertThat(only().status()).isEqualTo("dead");
    }

    @Test
    void followsNoRedirect() {
        queue(payment("k"));

        try (Receiver elsewhere = new Receiver(Map.of());
                Receiver receiver =
                        new Receiver(Map.of("Location", elsewhere.address().toString()), 307)) {
            deliverTo(receiver);
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

        delivery.toSystems(tenant, now, nobody);

        assertThat(only().status()).isEqualTo("queued");
        assertThat(only().lastError())
                .startsWith("The receiver could not be reached")
                .doesNotContain("Exception");
    }

    @Test
    void aMessageClaimedByANodeThatDiedIsDueAgainAfterItsLease() {
        queue(payment("k"));
        Instant leaseEnds = now.plusSeconds(60);
        assertThat(tenants.inTransaction(tenant, () -> due.claim(Channel.SYSTEM, now, leaseEnds, 10)))
                .hasSize(1);

        try (Receiver receiver = new Receiver(Map.of())) {
            assertThat(deliverTo(receiver)).isZero();
            now = leaseEnds;
            assertThat(deliverTo(receiver)).isEqualTo(1);
        }
    }
}
