package io.dockledger.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the processes write what became of each case. Everything is collected in the current transaction, written in few
 * statements just before it commits, and rolls back with it; what this class reads includes what is not yet written. Every
 * method throws {@link IllegalStateException} outside a transaction.
 */
@Component
public class CaseBook {

    /** Holds one value at most: what the current transaction has collected. */
    private final CommitBuffer<CaseEntries> buffer;

    private final CaseLookup lookup;
    private final Clock clock;

    CaseBook(CommitBuffers buffers, CaseWriter writer, CaseLookup lookup, Clock clock) {
        this.buffer = buffers.create(CommitBuffers.FACTS, collected -> collected.forEach(writer::write));
        this.lookup = lookup;
        this.clock = clock;
    }

    public void open(CaseOpened opened) {
        entries().open(opened, clock.instant());
    }

    /** The document changed, and with it what lists show of the case. */
    public void amend(String caseId, CaseFacts facts) {
        entries().amendments.put(caseId, facts);
    }

    /** These documents belong to the case as well; saying so again changes nothing. */
    public void documents(String caseId, Collection<CaseDocument> documents) {
        CaseEntries current = entries();
        documents.forEach(document -> current.documents.add(new CaseEntries.Belonging(caseId, document)));
    }

    public void milestone(String caseId, String name, Instant occurredAt, @Nullable String documentKey) {
        Milestone milestone = new Milestone(name, occurredAt, clock.instant(), documentKey);
        entries().milestones.add(new CaseEntries.Reached(caseId, milestone));
    }

    /** @param body kept as it is given, and shown on the case page */
    public void match(String caseId, String outcome, JsonNode body) {
        CaseMatch match = new CaseMatch(clock.instant(), outcome, body);
        entries().matches.add(new CaseEntries.Matching(caseId, match));
    }

    public void raise(CaseException exception) {
        entries().raised.put(exception.id(), exception);
    }

    /** Replaces what was known of the exception with the same id. */
    public void update(CaseException exception) {
        entries().update(exception);
    }

    public void close(String caseId, CaseStatus status, Instant at) {
        entries().closings.put(caseId, new CaseEntries.Closing(status, at));
    }

    /** Every exception of the cases, the closed ones included, oldest first. */
    public List<CaseException> exceptionsOf(Set<String> caseIds) {
        return lookup.exceptionsOf(caseIds, entries());
    }

    /**
     * The ids of the cases, as last committed, with an exception that is there for want of reference data: an open one, or
     * one that somebody accepted while a case on the same chains is open, which may be waiting for just what was accepted.
     *
     * @param limitSource {@code unit conversions} or {@code exchange rates}
     */
    public List<String> casesJudgedWithout(String limitSource) {
        return lookup.casesJudgedWithout(limitSource);
    }

    /** The case as it was opened, with its newest facts and the document that it follows among its chains. */
    public Optional<CaseOpened> find(String caseId) {
        return lookup.find(caseId, entries());
    }

    public Optional<CaseException> exception(UUID id) {
        return lookup.exception(id, entries());
    }

    /** The exception with those that are decided with it. */
    public Matter matter(CaseException lead) {
        return new Matter(
                lead,
                exceptionsOf(Set.of(lead.caseId())).stream()
                        .filter(other -> other.handling().status() == ExceptionStatus.MERGED)
                        .filter(other -> lead.id().equals(other.handling().mergedInto()))
                        .toList());
    }

    private CaseEntries entries() {
        List<CaseEntries> collected = buffer.pending();
        if (!collected.isEmpty()) {
            return collected.get(0);
        }
        CaseEntries fresh = new CaseEntries();
        buffer.add(fresh);
        return fresh;
    }
}
