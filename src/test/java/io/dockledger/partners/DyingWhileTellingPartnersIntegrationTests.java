package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.standardwebhooks.Webhook;
import io.dockledger.DockledgerTest;
import io.dockledger.crash.DyingDatabase;
import io.dockledger.crash.DyingDatabase.End;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The process dies at every call to the database while it tells a partner something; each time it begins anew. The partner
 * gets the same message under the same id, and whoever looks at the id applies nothing twice.
 */
@DockledgerTest
class DyingWhileTellingPartnersIntegrationTests extends TellingPartners {

    /** Longer than a message is held by whoever died with it. */
    private static final Duration AFTER_THE_LEASE = Duration.ofHours(1);

    @Test
    void whoeverLooksAtTheIdOfAWebhookAppliesItOnce() throws Exception {
        try (Receiver receiver = new Receiver(Map.of())) {
            contact("", receiver.address().toString());
            WebhookSecret secret = secret();
            tellDyingAtEachCall();
            deliverDyingAtEachCall(at -> delivery.toWebhooks(tenant, at));

            List<Receiver.Received> received = receiver.received();
            for (Receiver.Received got : received) {
                new Webhook(secret.text()).verify(got.body(), got.headers());
            }
            isAppliedOnce(
                    received.stream().map(got -> got.header("Webhook-id")).toList(),
                    message(Channel.WEBHOOK).id().toString());
            assertThat(received.stream().map(Receiver.Received::body).distinct())
                    .hasSize(1);
        }
        isDeliveredOnce(Channel.WEBHOOK);
    }

    @Test
    void whoeverLooksAtTheIdOfAMailReadsItOnce() throws Exception {
        contact("sales@fjord.example", "");
        GreenMail server = mailServer();
        try {
            tellDyingAtEachCall();
            deliverDyingAtEachCall(
                    at -> delivery.byMail(tenant, at, server.getSmtp().getPort()));

            List<String> ids = new ArrayList<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            isAppliedOnce(
                    ids, "<%s@harbour.example>".formatted(message(Channel.MAIL).id()));
        } finally {
            server.stop();
        }
        isDeliveredOnce(Channel.MAIL);
    }

    /** What is told is told with the transaction of what it is about, so that it is begun anew until that is kept. */
    private void tellDyingAtEachCall() {
        End end = End.DIED_BEFORE_ITS_COMMIT;
        for (int call = 1; end == End.DIED_BEFORE_ITS_COMMIT; call++) {
            end = DyingDatabase.dieAt(call, this::tell);
        }
        assertThat(delivery.messages(tenant)).hasSize(1);
    }

    private void deliverDyingAtEachCall(Consumer<Instant> delivers) {
        Instant at = now;
        End end = End.DIED_BEFORE_ITS_COMMIT;
        for (int call = 1; end != End.LIVED; call++) {
            at = at.plus(AFTER_THE_LEASE);
            Instant moment = at;
            end = DyingDatabase.dieAt(call, () -> delivers.accept(moment));
        }
    }

    private static void isAppliedOnce(List<String> ids, String id) {
        assertThat(ids.stream().distinct()).containsExactly(id);
        assertThatThrownBy(() -> assertThat(ids).hasSize(1))
                .as("whoever does not look at the id applies twice what was sent again")
                .isInstanceOf(AssertionError.class);
    }

    private void isDeliveredOnce(Channel channel) {
        assertThat(message(channel).status()).isEqualTo("delivered");
        assertThat(secretsKept()).isEmpty();
        assertThat(tenants.inTransaction(
                        tenant,
                        () -> jdbc.sql("select kind from evidence where kind like 'message-%'")
                                .query(String.class)
                                .list()))
                .containsExactly("message-delivered");
    }
}
