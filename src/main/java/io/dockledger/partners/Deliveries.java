package io.dockledger.partners;

import io.dockledger.evidence.EvidenceLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has couriers deliver what is due on their channels. */
@Component
class Deliveries {

    private final DueMessages due;
    private final OutboxMessages messages;
    private final PartnerContacts contacts;
    private final OutboxProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final EvidenceLog evidence;
    private final MeterRegistry meters;

    Deliveries(
            DueMessages due,
            OutboxMessages messages,
            PartnerContacts contacts,
            OutboxProperties properties,
            Clock clock,
            PlatformTransactionManager transactions,
            EvidenceLog evidence,
            MeterRegistry meters) {
        this.due = due;
        this.messages = messages;
        this.contacts = contacts;
        this.properties = properties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.evidence = evidence;
        this.meters = meters;
    }

    Delivery by(Courier courier, ListedPauses pauses) {
        return by(courier, pauses, clock);
    }

    Delivery by(Courier courier, ListedPauses pauses, Clock time) {
        return new Delivery(due, messages, contacts, courier, pauses, properties, time, transaction, evidence, meters);
    }
}
