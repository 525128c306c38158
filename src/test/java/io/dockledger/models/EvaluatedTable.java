package io.dockledger.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.ExecuteDecisionContext;
import org.flowable.dmn.engine.impl.cfg.StandaloneDmnEngineConfiguration;
import org.flowable.dmn.model.Decision;
import org.flowable.dmn.model.DecisionTable;
import org.flowable.dmn.xml.converter.DmnXMLConverter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A decision table, evaluated by the engine's own rules but without its database. */
final class EvaluatedTable {

    private static final RulesOnly ENGINE = new RulesOnly();

    private final Decision decision;

    EvaluatedTable(String key) {
        decision = new DmnXMLConverter()
                .convertToDmnModel(ModelFiles.open(file(key)), true, true)
                .getDecisions()
                .get(0);
    }

    private static Path file(String key) {
        return Path.of("decision-tables", key + ".dmn");
    }

    String key() {
        return decision.getId();
    }

    DecisionTable table() {
        return (DecisionTable) decision.getExpression();
    }

    /** What each rule is for; the engine does not read it, so it is read here. */
    List<String> descriptions() {
        NodeList rules = ModelFiles.document(file(key())).getElementsByTagName("rule");
        return IntStream.range(0, rules.getLength())
                .mapToObj(i -> ((Element) rules.item(i)).getElementsByTagName("description"))
                .map(found -> found.getLength() == 0 ? "" : found.item(0).getTextContent())
                .toList();
    }

    List<String> inputs() {
        return table().getInputs().stream()
                .map(input -> input.getInputExpression().getText())
                .toList();
    }

    /** What the table says. @throws AssertionError where the engine cannot evaluate it */
    Result evaluate(Map<String, Object> variables) {
        ExecuteDecisionContext context = new ExecuteDecisionContext();
        context.setDecisionKey(key());
        context.setVariables(new TreeMap<>(variables));
        DecisionExecutionAuditContainer audit = ENGINE.getCommandExecutor()
                .execute(command -> ENGINE.getRuleEngineExecutor().execute(decision, context));
        if (Boolean.TRUE.equals(audit.isFailed())) {
            throw new AssertionError(key() + " failed for " + variables + ": " + audit.getExceptionMessage());
        }
        List<Integer> hits = audit.getRuleExecutions().entrySet().stream()
                .filter(rule -> rule.getValue().isValid())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Result(hits, audit.getDecisionResult());
    }

    /** @param hits numbers of the rules that fitted, from 1 */
    record Result(List<Integer> hits, List<Map<String, Object>> outputs) {}

    private static final class RulesOnly extends StandaloneDmnEngineConfiguration {

        RulesOnly() {
            setUsingRelationalDatabase(false);
            setUsingSchemaMgmt(false);
            setStrictMode(true);
            init();
        }

        /** There is nothing to commit. */
        @Override
        public void initTransactionContextFactory() {}
    }
}
