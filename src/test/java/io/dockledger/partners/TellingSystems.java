package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.evidence.EvidenceQuery;
import io.dockledger.evidence.EvidenceTrail;
import io.dockledger.identity.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of telling the company's own systems have in common: a payment to tell, and what came of it. */
abstract class TellingSystems extends Telling {

    @Autowired
    OutboxMessages messages;

    @Autowired
    EvidenceTrail trail;

    static Message payment(String key) {
        return new Message(
                "io.dockledger.payment.released.v1",
                key,
                "R-1",
                Instant.parse("2026-03-02T07:30:00Z"),
                "corr-1",
                "case-1",
                Map.of("amount", "10.50", "currency", "EUR"));
    }

    void queue(Message message) {
        tenants.runInTransaction(tenant, () -> outbox.queue(message));
    }

    /** Posts what is due. @return how many messages were tried */
    int deliverTo(Receiver receiver) {
        return delivery.toSystems(tenant, now, receiver.address());
    }

    OutboxMessage only() {
        List<OutboxMessage> all = delivery.messages(tenant);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    List<String> proved() {
        EvidenceQuery all = new EvidenceQuery(null, null, null, null, null, null, false);
        return Tenancy.in(tenant, () -> trail.find(all, 100)).stream()
                .map(line -> line.entry().kind())
                .toList();
    }
}
