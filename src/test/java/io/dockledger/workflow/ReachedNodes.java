package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.models.SegregationOfDuties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;

/** Runs after all scenarios: the engine's history of their tenants must know every flow node of the processes. */
abstract class ReachedNodes extends Scenario {

    @Test
    void everyFlowNodeOfTheProcessesWasReached() {
        List<String> missed = new ArrayList<>();
        for (String process : List.of(
                "receive-to-pay",
                "invoice-to-payment",
                "inventory-adjustment",
                "returns-to-credit",
                "order-to-revenue",
                "resolve-match-exception",
                "supplier-dispute")) {
            Set<String> all = nodes(process);
            Set<String> left = new TreeSet<>(all);
            left.removeAll(reached(process));
            left.forEach(node -> missed.add(process + "/" + node));
            System.out.printf("Flow nodes reached: %-24s %3d of %3d%n", process, all.size() - left.size(), all.size());
        }
        assertThat(missed).as("flow nodes that no scenario reached").isEmpty();
    }

    @Test
    void everyMilestoneWasReachedAndNoOther() {
        Set<String> reached = TENANTS.stream()
                .flatMap(tenant -> tenants
                        .inTransaction(
                                tenant,
                                () -> jdbc.sql("select distinct name from case_milestone")
                                        .query(String.class)
                                        .list())
                        .stream())
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrderElementsOf(MilestoneNames.ALL);
    }

    @Test
    void everyRuleThatKeepsSomebodyFromATaskWasTriedInEveryWay() {
        assertThat(EveryWay.REFUSED).containsExactlyInAnyOrderElementsOf(SegregationOfDuties.refusedAtTasks());
    }

    private Set<String> nodes(String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionWithoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        return flowNodes(repository.getBpmnModel(definition).getMainProcess().getFlowElements().stream()
                .toList());
    }

    private static Set<String> flowNodes(List<FlowElement> elements) {
        Set<String> nodes = new TreeSet<>();
        for (FlowElement element : elements) {
            if (element instanceof SubProcess scope) {
                nodes.addAll(flowNodes(List.copyOf(scope.getFlowElements())));
            }
            if (element instanceof FlowNode node) {
                nodes.add(node.getId());
            }
        }
        return nodes;
    }

    private Set<String> reached(String process) {
        return TENANTS.stream()
                .flatMap(tenant ->
                        history.createHistoricActivityInstanceQuery().activityTenantId(tenant).list().stream())
                .filter(activity -> activity.getProcessDefinitionId().startsWith(process + ":"))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
