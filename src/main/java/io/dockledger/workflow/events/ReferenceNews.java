package io.dockledger.workflow.events;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReferenceDataLoaded;
import io.dockledger.evidence.Correlation;
import io.dockledger.matching.Variance;
import io.dockledger.workflow.Occasion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks again at what could not be judged for want of a conversion or a rate, now that some were loaded. */
@Component
class ReferenceNews {

    private static final Map<String, String> LIMIT_SOURCES =
            Map.of("units", Variance.UNIT_CONVERSIONS, "rates", Variance.EXCHANGE_RATES);

    private final CaseBook cases;
    private final ChainLocks locks;
    private final News news;
    private final ManagementService engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferenceNews(
            CaseBook cases,
            ChainLocks locks,
            News news,
            ManagementService engine,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.locks = locks;
        this.news = news;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each case in a transaction of its own, so that none waits for the locks of all. */
    @EventListener
    void loaded(ReferenceDataLoaded loaded) {
        String source = LIMIT_SOURCES.get(loaded.set());
        if (source != null) {
            waitingFor(source).forEach(chains -> lookAgain(chains, loaded.actor()));
        }
    }

    private List<Set<DocumentKey>> waitingFor(String source) {
        return Objects.requireNonNull(transaction.execute(status -> cases.casesWithOpen(source).stream()
                .flatMap(caseId -> cases.find(caseId).stream())
                .map(ReferenceNews::chains)
                .distinct()
                .toList()));
    }

    private static Set<DocumentKey> chains(CaseOpened opened) {
        return opened.chains().stream().map(DocumentKey::parse).collect(Collectors.toSet());
    }

    private void lookAgain(Set<DocumentKey> chains, String actor) {
        Occasion occasion = new Occasion(actor, clock.instant(), Correlation.current(), null);
        transaction.executeWithoutResult(status -> {
            locks.lock(chains);
            occasion.during(() -> engine.executeCommand(context -> {
                news.spread(chains);
                return chains;
            }));
        });
    }
}
