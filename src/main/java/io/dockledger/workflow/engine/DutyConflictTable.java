package io.dockledger.workflow.engine;

import io.dockledger.controls.ConflictRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which duties exclude each other, as the decision table {@code duty-conflicts} says. */
@Component
class DutyConflictTable implements ConflictRules {

    static final String TABLE = "duty-conflicts";

    private final Decisions decisions;

    DutyConflictTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<ConflictRule> between(String duty, String earlierDuty) {
        Decisions.Answer answer =
                decisions.askAll(new Decisions.Question(TABLE, null, Map.of("duty", duty, "earlierDuty", earlierDuty)));
        return answer.hits().stream()
                .map(hit -> new ConflictRule(
                        String.valueOf(hit.get("ruleId")), String.valueOf(hit.get("title")), answer.source()))
                .toList();
    }
}
