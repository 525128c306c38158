package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.documents.CanonicalReader;
import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.LockKey;
import io.dockledger.documents.UnreadableDocument;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.following.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Applies business events: locks their chains, records the documents, advances the cases, tells whoever on the chain is
 * concerned, and keeps the evidence. A whole batch is one command of the engine, so that the engine writes once.
 */
@Component
class AppliedEvents implements EventApplication {

    /** @param claims what must be locked, the chains among it */
    private record Work(BusinessEvent event, Canonical data, Set<DocumentKey> chains, Set<LockKey> claims) {

        static Work of(BusinessEvent event, Canonical data, Set<DocumentKey> chains) {
            Set<LockKey> claims = new HashSet<>(chains);
            claims.addAll(data.claims(event.contentHash()));
            return new Work(event, data, chains, claims);
        }
    }

    private final ChainsOfEvents chainsOfEvents;
    private final ChainLocks locks;
    private final ChainDesk chains;
    private final Documents documents;
    private final Standings standings;
    private final Map<Class<? extends Canonical>, EventHandler> handlers = new HashMap<>();
    private final News news;
    private final EventDuties duties;
    private final EvidenceLog evidence;
    private final ManagementService engine;

    AppliedEvents(
            ChainsOfEvents chainsOfEvents,
            ChainLocks locks,
            ChainDesk chains,
            Documents documents,
            Standings standings,
            List<EventHandler> handlers,
            News news,
            EventDuties duties,
            EvidenceLog evidence,
            ManagementService engine) {
        this.chainsOfEvents = chainsOfEvents;
        this.locks = locks;
        this.chains = chains;
        this.documents = documents;
        this.standings = standings;
        this.news = news;
        this.duties = duties;
        this.evidence = evidence;
        this.engine = engine;
        handlers.forEach(handler -> handler.handles().forEach(kind -> this.handlers.put(kind, handler)));
    }

    @Override
    public List<Outcome> apply(List<BusinessEvent> events) {
        Map<BusinessEvent, Outcome> outcomes = new HashMap<>();
        List<Work> works = readable(events, outcomes);
        Set<LockKey> locked = locks.tryLock(
                works.stream().flatMap(work -> work.claims().stream()).toList());
        chains.prefetch(works.stream()
                .flatMap(work -> work.chains().stream())
                .filter(locked::contains)
                .collect(Collectors.toSet()));
        expect(works);
        outcomes.putAll(sayingWhetherOvertaken(() -> engine.executeCommand(context -> applyInOrder(works, locked))));
        return events.stream().map(outcomes::get).toList();
    }

    /** The engine finds out only when it writes, at the end of its command, that a timer or a person was faster. */
    static <T> T sayingWhetherOvertaken(Supplier<T> command) {
        try {
            return command.get();
        } catch (FlowableOptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Somebody else changed the same case at the same moment.", e);
        }
    }

    /** Looks up for the whole batch at once what its events will ask for one by one. */
    private void expect(List<Work> works) {
        Set<DocumentKey> keys = new HashSet<>();
        Map<Invoice, String> invoices = new LinkedHashMap<>();
        for (Work work : works) {
            keys.add(work.data().key());
            if (work.data() instanceof Invoice invoice) {
                invoices.put(invoice, work.event().contentHash());
            }
        }
        documents.find(keys);
        documents.expect(invoices);
        standings.prefetch(keys.stream().map(DocumentKey::text).toList());
    }

    private List<Work> readable(List<BusinessEvent> events, Map<BusinessEvent, Outcome> outcomes) {
        Map<BusinessEvent, Canonical> read = new LinkedHashMap<>();
        for (BusinessEvent event : events) {
            try {
                read.put(event, CanonicalReader.read(event.type(), event.data()));
            } catch (UnreadableDocument e) {
                outcomes.put(event, new Outcome.Refused(String.valueOf(e.getMessage())));
            }
        }
        List<Set<DocumentKey>> found = chainsOfEvents.of(List.copyOf(read.values()));
        List<Work> works = new ArrayList<>();
        read.forEach((event, data) -> works.add(Work.of(event, data, found.get(works.size()))));
        return works;
    }

    private Map<BusinessEvent, Outcome> applyInOrder(List<Work> works, Set<LockKey> claimed) {
        Map<BusinessEvent, Outcome> outcomes = new HashMap<>();
        Set<LockKey> locked = new HashSet<>(claimed);
        Set<String> busyKeys = new HashSet<>();
        for (Work work : works) {
            BusinessEvent event = work.event();
            // What follows a busy event under the same key must not overtake it.
            if (busyKeys.contains(event.businessKey())
                    || !locked.containsAll(work.claims())
                    || !lockJoined(work, locked)) {
                busyKeys.add(event.businessKey());
                outcomes.put(event, new Outcome.Busy());
            } else {
                outcomes.put(event, occasion(work).during(() -> applyOne(work)));
            }
        }
        return outcomes;
    }

    /** What the event joins can be told only now: under its own locks, and after what came before it. */
    private boolean lockJoined(Work work, Set<LockKey> locked) {
        Set<DocumentKey> joined = new HashSet<>(handler(work.data()).joins(work.data()));
        joined.removeIf(locked::contains);
        Set<LockKey> more = joined.isEmpty() ? Set.of() : locks.tryLock(joined);
        locked.addAll(more);
        return more.containsAll(joined);
    }

    private static Occasion occasion(Work work) {
        BusinessEvent event = work.event();
        String actor = event.actor() == null ? event.source() : event.actor();
        return new Occasion(
                actor,
                event.occurredAt(),
                event.correlationId(),
                work.data().key().text());
    }

    private Outcome applyOne(Work work) {
        Outcome outcome;
        try {
            outcome = handler(work.data()).apply(work.event(), work.data());
        } catch (InvalidChange e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
        if (outcome instanceof Outcome.Applied) {
            Set<DocumentKey> concerned = new HashSet<>(work.chains());
            concerned.addAll(chains.chainsOf(work.data().key()));
            news.spread(concerned);
            duties.keep(work.event(), concerned);
            record(work, concerned);
        }
        return outcome;
    }

    private EventHandler handler(Canonical data) {
        return Objects.requireNonNull(handlers.get(data.getClass()), () -> "Nobody handles " + data.getClass());
    }

    private void record(Work work, Set<DocumentKey> concerned) {
        BusinessEvent event = work.event();
        String caseId = caseId(work, concerned);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("type", event.type());
        detail.put("source", event.source());
        detail.put("eventId", event.eventId());
        detail.put("document", work.data().key().text());
        detail.put("chains", concerned.stream().map(DocumentKey::text).sorted().toList());
        detail.put("contentHash", event.contentHash());
        detail.put("receivedAt", event.recordedAt().toString());
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                "event-applied", occasion.actor(), caseId, occasion.occurredAt(), occasion.correlationId(), detail));
    }

    /** The case of the document itself, or else of what it is about or the head of its chain. */
    private @Nullable String caseId(Work work, Set<DocumentKey> concerned) {
        Stream<DocumentKey> its = Stream.of(work.data().key(), work.data().about());
        return Stream.concat(its, concerned.stream().sorted())
                .flatMap(key -> standings.of(key.text()).stream())
                .map(Standing::caseId)
                .findFirst()
                .orElse(null);
    }
}
