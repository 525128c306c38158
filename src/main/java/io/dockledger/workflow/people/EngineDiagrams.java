package io.dockledger.workflow.people;

import io.dockledger.cases.CaseDiagrams;
import io.dockledger.identity.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Draws where a case stands, from the engine's history and the very version of the model that the case runs on. */
@Component
class EngineDiagrams implements CaseDiagrams {

    private final HistoryService history;
    private final RepositoryService repository;

    EngineDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<CaseDiagram> of(String caseId) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .processInstanceTenantId(Tenancy.require())
                .singleResult();
        if (instance == null) {
            return List.of();
        }
        Map<String, List<HistoricProcessInstance>> byDefinition = new LinkedHashMap<>();
        byDefinition.put(instance.getProcessDefinitionId(), List.of(instance));
        calledBy(caseId)
                .forEach(called -> byDefinition
                        .computeIfAbsent(called.getProcessDefinitionId(), id -> new ArrayList<>())
                        .add(called));
        return byDefinition.entrySet().stream()
                .map(entry -> diagram(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the instance called, with what that called in turn. */
    private Stream<HistoricProcessInstance> calledBy(String instance) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .flatMap(called -> Stream.concat(Stream.of(called), calledBy(called.getId())));
    }

    private CaseDiagram diagram(String definitionId, List<HistoricProcessInstance> instances) {
        Set<String> active = new HashSet<>();
        Set<String> completed = new HashSet<>();
        for (HistoricProcessInstance instance : instances) {
            history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                    .filter(activity -> !activity.getActivityType().equals("sequenceFlow"))
                    .forEach(activity -> (isActive(activity) ? active : completed).add(activity.getActivityId()));
        }
        Set<String> places = Places.of(repository.getBpmnModel(definitionId), active);
        completed.removeAll(places);
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        return new CaseDiagram(definition.getKey(), definition.getName(), xml(definition), places, completed);
    }

    private static boolean isActive(HistoricActivityInstance activity) {
        return activity.getEndTime() == null;
    }

    private String xml(ProcessDefinition definition) {
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + definition.getId() + " from the engine.", e);
        }
    }
}
