package io.dockledger.workflow.events;

import io.dockledger.cases.CaseBook;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Signals;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports what happened to the case that follows a document. Where the case no longer waits for such a thing, because it
 * has ended, the milestone that its process would have reached is recorded all the same.
 */
@Component
class Reports {

    private final Standings standings;
    private final Signals signals;
    private final CaseBook cases;

    Reports(Standings standings, Signals signals, CaseBook cases) {
        this.standings = standings;
        this.signals = signals;
        this.cases = cases;
    }

    void report(DocumentKey followed, String message, String milestone, Map<String, Object> variables) {
        standings
                .of(followed.text())
                .filter(standing -> !signals.send(standing.caseId(), message, variables))
                .ifPresent(standing ->
                        reached(standing.caseId(), milestone, Occasion.current().documentKey()));
    }

    /** Records a milestone that no process waits for. */
    void reached(DocumentKey followed, String milestone) {
        reached(followed, milestone, Occasion.current().documentKey());
    }

    /** @param by the key of the document that brought it, which may have been there before */
    void reached(DocumentKey followed, String milestone, @Nullable String by) {
        standings.of(followed.text()).ifPresent(standing -> reached(standing.caseId(), milestone, by));
    }

    /**
     * Reports to the one place of the case that waits for it.
     *
     * @param variable what tells the places apart
     * @param value what it is there
     */
    void reportWhere(DocumentKey followed, String message, String variable, String value) {
        standings
                .of(followed.text())
                .ifPresent(standing -> signals.sendWhere(standing.caseId(), message, variable, value));
    }

    private void reached(String caseId, String milestone, @Nullable String by) {
        cases.milestone(caseId, milestone, Occasion.current().occurredAt(), by);
    }
}
