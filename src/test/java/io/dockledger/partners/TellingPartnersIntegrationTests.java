package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.dockledger.DockledgerTest;
import io.dockledger.identity.Tenancy;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DockledgerTest
class TellingPartnersIntegrationTests extends TellingPartners {

    @Autowired
    private Couriers couriers;

    @Test
    void aPartnerWithoutAnyWayIsToldNothing() {
        assertThat(tell()).isEmpty();
        contact("", "https://93.184.216.34/hook");
        assertThat(tell()).as("a webhook without a secret").isEmpty();
        assertThat(delivery.messages(tenant)).isEmpty();
    }

    @Test
    void aWebhookIsSignedSoThatTheStandardLibraryAcceptsIt() {
        try (Receiver receiver = new Receiver(Map.of())) {
            contact("", receiver.address().toString());
            WebhookSecret secret = secret();
            assertThat(tell()).containsExactly(Channel.WEBHOOK);
            assertThat(delivery.toWebhooks(tenant, now)).isEqualTo(1);

            Receiver.Received got = receiver.received().get(0);
            assertThatCode(() -> new Webhook(secret.text()).verify(got.body(), got.headers()))
                    .doesNotThrowAnyException();
            assertThat(got.body()).contains("https://dl.example/" + TOKEN);
            assertThat(got.header("Webhook-id"))
                    .isEqualTo(message(Channel.WEBHOOK).id().toString());
            assertThat(got.header("Content-type")).startsWith("application/json");
        }
        assertThat(message(Channel.WEBHOOK).status()).isEqualTo("delivered");
        assertThat(message(Channel.WEBHOOK).body()).contains(Outbox.SECRET).doesNotContain(TOKEN);
        assertThat(secretsKept()).isEmpty();
    }

    @Test
    void duringARotationBothSecretsSignAndAfterItOnlyTheNewOne() throws Exception {
        try (Receiver receiver = new Receiver(Map.of())) {
            contact("", receiver.address().toString());
            WebhookSecret lost = secret();
            WebhookSecret former = secret();
            WebhookSecret present = secret();
            tell();
            delivery.toWebhooks(tenant, now);

            Receiver.Received got = receiver.received().get(0);
            new Webhook(former.text()).verify(got.body(), got.headers());
            new Webhook(present.text()).verify(got.body(), got.headers());
            assertThatThrownBy(() -> new Webhook(lost.text()).verify(got.body(), got.headers()))
                    .isInstanceOf(WebhookVerificationException.class);
            assertThat(got.header("Webhook-signature").split(" ")).hasSize(2);
        }
        tenants.runInTransaction(
                tenant,
                () -> jdbc.sql("update partner_secret set ends_at = now() where ends_at is not null")
                        .update());
        PartnerContact contact = Tenancy.in(tenant, () -> contacts.of("S-1").orElseThrow());
        assertThat(contact.secrets()).hasSize(1);
        assertThat(Tenancy.in(tenant, () -> contacts.secrets(contact))).hasSize(1);
    }

    @Test
    void aRepeatHasTheSameIdAndTheSameBytesAndAFreshSignature() throws Exception {
        try (Receiver receiver = new Receiver(Map.of(), 503)) {
            contact("", receiver.address().toString());
            WebhookSecret secret = secret();
            tell();
            delivery.toWebhooks(tenant, now);
            delivery.toWebhooks(tenant, now.plusSeconds(73));

            assertThat(receiver.received()).hasSize(2).allSatisfy(got -> {
                assertThat(got.header("Webhook-id"))
                        .isEqualTo(receiver.received().get(0).header("Webhook-id"));
                assertThat(got.body()).isEqualTo(receiver.received().get(0).body());
                new Webhook(secret.text()).verify(got.body(), got.headers());
            });
        }
        assertThat(message(Channel.WEBHOOK).status()).isEqualTo("delivered");
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMoreUntilItsAddressIsKeptAnew() {
        try (Receiver receiver = new Receiver(Map.of(), 410)) {
            contact("", receiver.address().toString());
            secret();
            tell();
            delivery.toWebhooks(tenant, now);
            assertThat(message(Channel.WEBHOOK).status()).isEqualTo("dead");
            assertThat(tell()).isEmpty();

            contact("", receiver.address().toString());
            assertThat(Tenancy.in(tenant, () -> contacts.of("S-1").orElseThrow().hasWebhook()))
                    .isTrue();
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver inside = new Receiver(Map.of());
                Receiver receiver =
                        new Receiver(Map.of("Location", inside.address().toString()), 302)) {
            contact("", receiver.address().toString());
            secret();
            tell();
            delivery.toWebhooks(tenant, now);
            assertThat(inside.received()).isEmpty();
            assertThat(message(Channel.WEBHOOK).lastError()).isEqualTo("The receiver answered HTTP 302.");
        }
    }

    @Test
    void whatWasCheckedIsWhatIsConnectedToThoughTheNameResolvesOtherwiseTheNextTime() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        InetAddress[] outside = InetAddress.getAllByName("93.184.216.34");
        WebhookGuard guard = new WebhookGuard(
                List.of(), host -> asked.incrementAndGet() == 1 ? outside : InetAddress.getAllByName("127.0.0.1"));
        try (Receiver inside = new Receiver(Map.of())) {
            contact("", "https://93.184.216.34:" + inside.address().getPort() + "/hook");
            secret();
            tell();
            delivery.webhooks(guard, now).deliverDue(tenant);
            assertThat(inside.received()).isEmpty();
        }
        assertThat(asked.get()).isEqualTo(2);
        assertThat(message(Channel.WEBHOOK).lastError()).contains("private address");
    }

    @Test
    void aMailGoesThroughARealServerWithAnIdThatStaysTheSame() throws Exception {
        contact("sales@fjord.example", "");
        assertThat(tell()).containsExactly(Channel.MAIL);
        GreenMail server = mailServer();
        try {
            assertThat(delivery.byMail(tenant, now, server.getSmtp().getPort())).isEqualTo(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("About invoice I-1 – Übertrag");
            assertThat(GreenMailUtil.getBody(mail)).contains(TOKEN);
            assertThat(mail.getAllRecipients()[0]).hasToString("sales@fjord.example");
            assertThat(mail.getMessageID())
                    .isEqualTo("<%s@harbour.example>"
                            .formatted(message(Channel.MAIL).id()));
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            server.stop();
        }
        assertThat(message(Channel.MAIL).status()).isEqualTo("delivered");
    }

    @Test
    void whatIsToldLaterDoesNotOvertakeWhatIsTriedAgain() {
        try (Receiver receiver = new Receiver(Map.of(), 503)) {
            contact("", receiver.address().toString());
            secret();
            tell("opened", "dispute/1");
            tell("closed", "dispute/1/closed");
            assertThat(delivery.toWebhooks(tenant, now)).isEqualTo(1);
            assertThat(delivery.toWebhooks(tenant, now))
                    .as("the first is not here yet")
                    .isZero();
            assertThat(delivery.toWebhooks(tenant, now.plusSeconds(73))).isEqualTo(1);
            assertThat(delivery.toWebhooks(tenant, now.plusSeconds(73))).isEqualTo(1);
            assertThat(receiver.received())
                    .extracting(got -> got.body().contains("opened"))
                    .containsExactly(true, true, false);
        }
    }

    @Test
    void whatIsDeadKeepsNothingWaiting() {
        try (Receiver receiver = new Receiver(Map.of(), 503, 503)) {
            contact("", receiver.address().toString());
            secret();
            tell("opened", "dispute/1");
            tell("closed", "dispute/1/closed");
            delivery.toWebhooks(tenant, now);
            delivery.toWebhooks(tenant, now.plusSeconds(73));
            assertThat(delivery.toWebhooks(tenant, now.plusSeconds(73))).isEqualTo(1);
        }
        assertThat(delivery.messages(tenant)).extracting(OutboxMessage::status).containsExactly("delivered", "dead");
    }

    @Test
    void mailWithoutAMailServerFailsForAllToSee() {
        contact("sales@fjord.example", "");
        tell();
        Courier mail = couriers.all().stream()
                .filter(courier -> courier.channel() == Channel.MAIL)
                .findFirst()
                .orElseThrow();
        delivery.delivery(mail, now).deliverDue(tenant);
        assertThat(message(Channel.MAIL).lastError()).contains("spring.mail.host");
        assertThat(message(Channel.MAIL).status()).isEqualTo("queued");
        delivery.delivery(mail, now.plusSeconds(73)).deliverDue(tenant);
        assertThat(message(Channel.MAIL).status()).isEqualTo("dead");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainAndThenTheMailIsDead() {
        contact("sales@fjord.example", "");
        tell();
        GreenMail server = mailServer();
        int port = server.getSmtp().getPort();
        server.stop();

        delivery.byMail(tenant, now, port);
        assertThat(message(Channel.MAIL).status()).isEqualTo("queued");
        delivery.byMail(tenant, now.plusSeconds(73), port);
        assertThat(message(Channel.MAIL).status()).isEqualTo("dead");
        assertThat(secretsKept()).as("a retry needs it").containsExactly(TOKEN);
    }
}
