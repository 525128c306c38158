package io.dockledger.workflow.events;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.documents.ReferenceDataLoaded;
import io.dockledger.evidence.Correlation;
import io.dockledger.matching.Variance;
import io.dockledger.workflow.engine.LaterWork;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks again at what could not be judged for want of a conversion or a rate, now that some were loaded. The load only
 * plans it, so that it neither waits for the cases nor fails with one of them; see {@link LaterWork} for what happens when
 * looking at one fails or the process dies.
 */
@Component
class ReferenceNews {

    private static final Map<String, String> LIMIT_SOURCES =
            Map.of("units", Variance.UNIT_CONVERSIONS, "rates", Variance.EXCHANGE_RATES);

    private final CaseBook cases;
    private final LookAgain later;
    private final Clock clock;

    ReferenceNews(CaseBook cases, LookAgain later, Clock clock) {
        this.cases = cases;
        this.later = later;
        this.clock = clock;
    }

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
                later.plan(
                        "Look again after a load of reference data",
                        new LookAgain.Waiting(
                                caseId, loaded.actor(), clock.instant().toString(), Correlation.current()));
            }
        }
    }
}
