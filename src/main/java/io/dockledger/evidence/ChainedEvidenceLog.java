package io.dockledger.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains the entries of a transaction to the tenant's log just before the commit, so that its lock is held briefly. */
@Component
class ChainedEvidenceLog implements EvidenceLog {

    private final CommitBuffer<Draft> drafts;
    private final EvidenceChain chain;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final Timer timer;

    ChainedEvidenceLog(
            CommitBuffers buffers,
            EvidenceChain chain,
            Clock clock,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.timer = Timer.builder("dockledger.evidence.append")
                .description("Time to lock a chain and append a transaction's entries to it")
                .register(meters);
        this.drafts = buffers.create(CommitBuffers.EVIDENCE, pending -> timer.record(() -> seal(pending)));
        this.chain = chain;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An entry with its detail already in canonical form, so that what has none is refused where it is appended. */
    private record Draft(EvidenceEntry entry, String detail) {}

    @Override
    public void append(EvidenceEntry entry) {
        drafts.add(new Draft(entry, CanonicalJson.of(entry.detail())));
    }

    @Override
    public void appendNow(EvidenceEntry entry) {
        ownTransaction.executeWithoutResult(status -> append(entry));
    }

    private void seal(List<Draft> pending) {
        EvidenceChain.Head head = chain.lockHead();
        // Read after the lock is held, so that the times of a chain go the way of its places.
        Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SealedEntry> sealed = new ArrayList<>(pending.size());
        String previous = head.hash();
        long seq = head.seq();
        for (Draft draft : pending) {
            SealedEntry next = unsealed(head.tenant(), ++seq, draft, recordedAt).after(previous);
            sealed.add(next);
            previous = next.hash();
        }
        chain.append(sealed);
    }

    private static SealedEntry unsealed(String tenant, long seq, Draft draft, Instant recordedAt) {
        EvidenceEntry entry = draft.entry();
        return new SealedEntry(
                tenant,
                seq,
                entry.kind(),
                entry.actor(),
                entry.caseId(),
                // PostgreSQL keeps microseconds; what is hashed must be what can be read again.
                entry.occurredAt().truncatedTo(ChronoUnit.MICROS),
                recordedAt,
                entry.correlationId(),
                draft.detail(),
                SealedEntry.GENESIS,
                SealedEntry.GENESIS);
    }
}
