package io.dockledger.workflow.engine;

import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Tenancy;
import io.dockledger.workflow.Occasion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.ExecuteDecisionBuilder;
import org.flowable.dmn.api.RuleExecutionAuditContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table, and keeps as evidence which table, version and rule answered. A tenant's own table comes before
 * the one that all share; a table deployed a moment ago answers the next question.
 */
@Component
public class Decisions {

    private final ObjectProvider<DmnDecisionService> service;
    private final TableVersions versions;
    private final EvidenceLog evidence;

    Decisions(ObjectProvider<DmnDecisionService> service, TableVersions versions, EvidenceLog evidence) {
        this.service = service;
        this.versions = versions;
        this.evidence = evidence;
    }

    /**
     * What was asked, for whom.
     *
     * @param table the decision's key
     * @param tenantId whose tables come first
     * @param caseId the case it is asked for, where there is one
     * @param executionId the engine's execution and activity, where a process asks
     */
    public record Question(
            String table,
            String tenantId,
            @Nullable String caseId,
            @Nullable String executionId,
            @Nullable String activityId,
            Map<String, Object> inputs) {

        /** Asked by ourselves for the current tenant, and not by a step of a process. */
        public Question(String table, @Nullable String caseId, Map<String, Object> inputs) {
            this(table, Tenancy.require(), caseId, null, null, inputs);
        }
    }

    /**
     * The answer.
     *
     * @param hits the outputs of each rule that hit, in the table's order
     * @param source table, version and rules, as a reader would cite them: {@code match-tolerance v3 rule 7}, or
     *     {@code match-tolerance v1 (own) rule 7} where the company deployed the table itself
     */
    public record Answer(List<Map<String, Object>> hits, String source) {

        /** The outputs of the rule that hit. */
        public Map<String, Object> single() {
            return hits.get(0);
        }

        /** The output of that name as text; empty where the rule gives none. */
        public String text(String output) {
            Object value = single().get(output);
            return value == null ? "" : value.toString();
        }
    }

    /**
     * Asks the table.
     *
     * @throws IllegalStateException where no rule hits or the table cannot be evaluated
     */
    public Answer ask(Question question) {
        Answer answer = askAll(question);
        if (answer.hits().isEmpty()) {
            throw new IllegalStateException(
                    "No rule of decision table '%s' hits the inputs %s. Add a rule that does, and deploy the table."
                            .formatted(question.table(), question.inputs()));
        }
        return answer;
    }

    /** Asks a table that may well have nothing to say. */
    public Answer askAll(Question question) {
        DecisionExecutionAuditContainer audit = builder(question).executeWithAuditTrail();
        if (audit.isFailed()) {
            throw new IllegalStateException("Decision table '%s' failed: %s. Mend the table and deploy it again."
                    .formatted(question.table(), audit.getExceptionMessage()));
        }
        ModelVersion version = versions.of(question.table(), question.tenantId());
        Answer answer = new Answer(audit.getDecisionResult(), source(version, audit));
        record(question, version, answer);
        return answer;
    }

    private ExecuteDecisionBuilder builder(Question question) {
        return service.getObject()
                .createExecuteDecisionBuilder()
                .decisionKey(question.table())
                .instanceId(question.caseId())
                .executionId(question.executionId())
                .activityId(question.activityId())
                .variables(question.inputs())
                .tenantId(question.tenantId())
                .fallbackToDefaultTenant();
    }

    private static String source(ModelVersion version, DecisionExecutionAuditContainer audit) {
        StringBuilder source = new StringBuilder(version.cited());
        audit.getRuleExecutions().values().stream()
                .filter(RuleExecutionAuditContainer::isValid)
                .mapToInt(RuleExecutionAuditContainer::getRuleNumber)
                .sorted()
                .forEach(rule -> source.append(" rule ").append(rule));
        return source.toString();
    }

    private void record(Question question, ModelVersion version, Answer answer) {
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                "decision-made",
                "system",
                question.caseId(),
                occasion.occurredAt(),
                occasion.correlationId(),
                Map.of(
                        "source", answer.source(),
                        "own", version.own(),
                        "sha256", version.sha256(),
                        "inputs", texts(question.inputs()),
                        "results", answer.hits().stream().map(Decisions::texts).toList())));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
