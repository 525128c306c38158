package io.dockledger.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.partners.Letter;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.partners.PartnerContact;
import io.dockledger.partners.PartnerContacts;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DockledgerTest
class OutboxPagesIntegrationTests {

    @Autowired
    Outbox outbox;

    @Autowired
    PartnerContacts contacts;

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @Test
    void theListNamesWhatMessagesAreAboutAndNotTheirKeys() {
        String tenant = tenants.fresh();
        String operator = tenants.person(tenant, Groups.OPERATORS).id();
        tenants.runInTransaction(tenant, () -> {
            PartnerContact fjord = contacts.put(
                    new PartnerContacts.Wanted("S-1", null, "sales@fjord.example", "https://93.184.216.34/in"),
                    operator);
            contacts.makeSecret(fjord, operator);
            outbox.queue(message("io.dockledger.payment.released.v1", "payment-key", "INV-4711"));
        });
        tenants.runInTransaction(
                tenant,
                () -> outbox.tell(
                        "S-1",
                        message("io.dockledger.supplier-dispute.opened.v1", "dispute-key", "Invoice INV-4712"),
                        new Letter("Harbour disputes your invoice", "Please look."),
                        null));

        assertThat(api.inSession(operator)
                        .get()
                        .uri("/outbox")
                        .accept(MediaType.TEXT_HTML)
                        .retrieve()
                        .body(String.class))
                .contains(">INV-4711<", ">Invoice INV-4712<", ">Harbour disputes your invoice<")
                .doesNotContain("payment-key", "dispute-key");
    }

    private static Message message(String kind, String key, String subject) {
        return new Message(kind, key, subject, Instant.EPOCH, "corr", null, Map.of());
    }
}
