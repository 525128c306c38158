package io.dockledger.workflow.invoice;

import io.dockledger.matching.Limit;
import io.dockledger.matching.Severity;
import io.dockledger.matching.Tolerance;
import io.dockledger.matching.ToleranceQuery;
import io.dockledger.matching.ToleranceTable;
import io.dockledger.workflow.engine.Decisions;
import java.util.HashMap;
import java.util.Map;

/** The limits as the decision table {@code match-tolerance} gives them; the same question is asked once in a match. */
public final class TableTolerances implements ToleranceTable {

    static final String TABLE = "match-tolerance";

    private final Decisions decisions;
    private final String caseId;
    private final boolean bothSides;
    private final Map<ToleranceQuery, Tolerance> answers = new HashMap<>();

    public TableTolerances(Decisions decisions, String caseId) {
        this(decisions, caseId, false);
    }

    private TableTolerances(Decisions decisions, String caseId, boolean bothSides) {
        this.decisions = decisions;
        this.caseId = caseId;
        this.bothSides = bothSides;
    }

    /** As what we bill ourselves is judged: too little is as wrong as too much. */
    public static TableTolerances ofBothSides(Decisions decisions, String caseId) {
        return new TableTolerances(decisions, caseId, true);
    }

    @Override
    public Tolerance limitsFor(ToleranceQuery query) {
        return answers.computeIfAbsent(query, this::ask);
    }

    private Tolerance ask(ToleranceQuery query) {
        Decisions.Answer answer = decisions.ask(new Decisions.Question(
                TABLE,
                caseId,
                Map.of(
                        "supplierClass", query.supplierClass(),
                        "skuFamily", query.skuFamily(),
                        "varianceKind", query.kind().code(),
                        "currency", query.currency(),
                        "amount", query.amount())));
        Severity severity = Severity.of(answer.text("severity"));
        return new Tolerance(
                Limit.parse(answer.text("lowerPercent")),
                Limit.parse(answer.text("lowerAbsolute")),
                Limit.parse(answer.text("upperPercent")),
                Limit.parse(answer.text("upperAbsolute")),
                severity,
                bothSides ? severity : severity.atMost(Severity.WARN),
                answer.source());
    }
}
