package io.dockledger.partners;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.dockledger.identity.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of telling partners have in common: a partner, and a message for it. */
abstract class TellingPartners extends Telling {

    static final String TOKEN = "tok-4711";

    @Autowired
    PartnerContacts contacts;

    @Autowired
    JdbcClient jdbc;

    PartnerContact contact(String mail, String webhook) {
        return Tenancy.in(
                tenant, () -> contacts.put(new PartnerContacts.Wanted("S-1", "Fjord", mail, webhook), "buyer"));
    }

    WebhookSecret secret() {
        return Tenancy.in(tenant, () -> contacts.makeSecret(contacts.of("S-1").orElseThrow(), "buyer"));
    }

    Set<Channel> tell() {
        return tell("opened", "dispute/1");
    }

    /** @param step of the course of one dispute */
    Set<Channel> tell(String step, String key) {
        Message message = new Message(
                "io.dockledger.supplier-dispute.%s.v1".formatted(step),
                key,
                "I-1",
                Instant.parse("2026-03-02T07:30:00Z"),
                "corr-1",
                "case-1",
                Map.of("invoice", "I-1", "link", "https://dl.example/" + Outbox.SECRET));
        Letter letter = new Letter("About invoice I-1 – Übertrag", "Please see https://dl.example/" + Outbox.SECRET);
        return tenants.inTransaction(tenant, () -> outbox.tell("S-1", message, letter, TOKEN));
    }

    OutboxMessage message(Channel channel) {
        return delivery.messages(tenant).stream()
                .filter(message -> message.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    List<String> secretsKept() {
        return tenants.inTransaction(
                tenant,
                () -> jdbc.sql("select secret from outbox where secret is not null")
                        .query(String.class)
                        .list());
    }

    static GreenMail mailServer() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }
}
