package io.dockledger.workflow.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReferenceDataLoaded;
import io.dockledger.evidence.Correlation;
import io.dockledger.identity.Tenancy;
import io.dockledger.matching.Variance;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.LaterWork;
import io.dockledger.workflow.following.News;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks again at what could not be judged for want of a conversion or a rate, now that some were loaded. The load only
 * plans it, so that it neither waits for the cases nor fails with one of them; see {@link LaterWork} for what happens when
 * looking at one fails or the process dies.
 */
@Component
class ReferenceNews {

    static final String KIND = "reference-news";

    private static final Map<String, String> LIMIT_SOURCES =
            Map.of("units", Variance.UNIT_CONVERSIONS, "rates", Variance.EXCHANGE_RATES);

    private final CaseBook cases;
    private final ChainLocks locks;
    private final News news;
    private final LaterWork later;
    private final ObjectMapper json;
    private final Clock clock;

    ReferenceNews(CaseBook cases, ChainLocks locks, News news, LaterWork later, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.locks = locks;
        this.news = news;
        this.later = later;
        this.json = json;
        this.clock = clock;
        later.does(KIND, this::lookAgain);
    }

    /** One case to look at, its chains with it, and on what occasion. */
    record Waiting(String caseId, String actor, String loadedAt, String correlationId) {}

    /** Of cases on the same chains, one stands for all: news spreads to everybody on them. */
    @EventListener
    void loaded(ReferenceDataLoaded loaded) {
        String source = LIMIT_SOURCES.get(loaded.set());
        if (source == null) {
            return;
        }
        Set<Set<String>> planned = new HashSet<>();
        for (String caseId : cases.casesJudgedWithout(source)) {
            if (cases.find(caseId).map(CaseOpened::chains).filter(planned::add).isPresent()) {
                plan(new Waiting(caseId, loaded.actor(), clock.instant().toString(), Correlation.current()));
            }
        }
    }

    private void plan(Waiting waiting) {
        try {
            later.plan(
                    KIND,
                    "Look again after a load of reference data",
                    Tenancy.require(),
                    json.writeValueAsString(waiting));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookAgain(String detail) {
        Waiting waiting = read(detail);
        Set<DocumentKey> chains = cases.find(waiting.caseId()).orElseThrow().chains().stream()
                .map(DocumentKey::parse)
                .collect(Collectors.toSet());
        locks.lock(chains);
        new Occasion(waiting.actor(), Instant.parse(waiting.loadedAt()), waiting.correlationId(), null).during(() -> {
            news.spread(chains);
            return chains;
        });
    }

    private Waiting read(String detail) {
        try {
            return json.readValue(detail, Waiting.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
