package io.dockledger.evidence;

import io.dockledger.identity.SecurityEvent;
import io.dockledger.identity.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps log-ins and changes of accounts and settings as evidence of the company they belong to. */
@Component
class SecurityEvidence {

    private final EvidenceLog evidence;

    SecurityEvidence(EvidenceLog evidence) {
        this.evidence = evidence;
    }

    @EventListener
    void keep(SecurityEvent event) {
        EvidenceEntry entry =
                new EvidenceEntry(event.kind(), event.actor(), null, event.at(), Correlation.current(), event.detail());
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && event.tenantId().equals(Tenancy.current())) {
            evidence.append(entry);
        } else {
            Tenancy.run(event.tenantId(), () -> evidence.appendNow(entry));
        }
    }
}
