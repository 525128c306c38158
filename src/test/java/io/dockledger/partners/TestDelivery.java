package io.dockledger.partners;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.Tenancy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Delivers what waits for partners when a test wants it, with two attempts a minute apart. */
@TestComponent
public class TestDelivery {

    private final Deliveries deliveries;
    private final PartnerContacts contacts;
    private final WebhookGuard guard;
    private final ObjectMapper json;
    private final OutboxMessages messages;

    TestDelivery(
            Deliveries deliveries,
            PartnerContacts contacts,
            WebhookGuard guard,
            ObjectMapper json,
            OutboxMessages messages) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.guard = guard;
        this.json = json;
        this.messages = messages;
    }

    /** Posts what is due at that time to the company's own systems. @return how many messages were tried */
    public int toSystems(String tenant, Instant at, URI endpoint) {
        return systems(endpoint, at).deliverDue(tenant);
    }

    Delivery systems(URI endpoint, Instant at) {
        return delivery(new SystemCourier(endpoint, Duration.ofSeconds(2)), at);
    }

    /** Posts what is due at that time to webhooks. @return how many messages were tried */
    public int toWebhooks(String tenant, Instant at) {
        return webhooks(guard, at).deliverDue(tenant);
    }

    Delivery webhooks(WebhookGuard by, Instant at) {
        return delivery(webhookCourier(by), at);
    }

    Courier webhookCourier() {
        return webhookCourier(guard);
    }

    private Courier webhookCourier(WebhookGuard by) {
        return new WebhookCourier(contacts, by, new WebhookClient(by, Duration.ofSeconds(2)), Clock.systemUTC());
    }

    /** Mails what is due at that time through the server on that port of this machine. */
    public int byMail(String tenant, Instant at, int port) {
        return delivery(mailCourier(port), at).deliverDue(tenant);
    }

    Courier mailCourier(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailCourier(contacts, sender, "finance@harbour.example", json, Clock.systemUTC());
    }

    Delivery delivery(Courier courier, Instant at) {
        return deliveries.by(
                courier,
                new ListedPauses(List.of(Duration.ofMinutes(1)), new Random(1)),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    /** The messages of the company, the newest first. */
    List<OutboxMessage> messages(String tenant) {
        return Tenancy.in(
                tenant, () -> messages.find(new OutboxMessages.Filter(null, null, null, null, null, null), 100));
    }
}
