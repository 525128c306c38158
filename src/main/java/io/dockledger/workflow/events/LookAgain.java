package io.dockledger.workflow.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.cases.CaseBook;
import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.identity.Tenancy;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.LaterWork;
import io.dockledger.workflow.following.News;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks again at a case whose chains are not locked now, in a transaction of its own; see {@link LaterWork} for what happens
 * when that fails or the process dies.
 */
@Component
class LookAgain {

    static final String KIND = "reference-news";

    private final CaseBook cases;
    private final ChainLocks locks;
    private final News news;
    private final LaterWork later;
    private final ObjectMapper json;

    LookAgain(CaseBook cases, ChainLocks locks, News news, LaterWork later, ObjectMapper json) {
        this.cases = cases;
        this.locks = locks;
        this.news = news;
        this.later = later;
        this.json = json;
        later.does(KIND, this::lookAgain);
    }

    /** One case to look at, its chains with it, and on what occasion. */
    record Waiting(String caseId, String actor, String loadedAt, String correlationId) {}

    /** @param why what people call it */
    void plan(String why, Waiting waiting) {
        try {
            later.plan(KIND, why, Tenancy.require(), json.writeValueAsString(waiting));
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
