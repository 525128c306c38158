package io.dockledger.workflow.engine;

import io.dockledger.identity.Tenancy;
import io.dockledger.modelling.ModelEngine;
import io.dockledger.modelling.ModelKind;
import io.dockledger.modelling.ModelRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Processes and decision tables as the engine keeps them: a tenant's own before those that all share. */
@Component
class DeployedModels implements ModelEngine {

    private final RepositoryService processes;
    private final DmnRepositoryService tables;
    private final AllowedBeans delegates;
    private final ModelHashes hashes;

    DeployedModels(
            RepositoryService processes, DmnRepositoryService tables, AllowedBeans delegates, ModelHashes hashes) {
        this.processes = processes;
        this.tables = tables;
        this.delegates = delegates;
        this.hashes = hashes;
    }

    @Override
    public DeployedModel deploy(ModelKind kind, String key, byte[] xml) {
        try {
            if (kind == ModelKind.PROCESS) {
                String deployment = processes
                        .createDeployment()
                        .name(key)
                        .tenantId(Tenancy.require())
                        .addBytes(key + kind.suffix(), xml)
                        .deploy()
                        .getId();
                requireDelegates(deployment);
            } else {
                tables.createDeployment()
                        .name(key)
                        .tenantId(Tenancy.require())
                        .addDmnBytes(key + kind.suffix(), xml)
                        .deploy();
            }
        } catch (FlowableException e) {
            throw new ModelRefused(List.of("The engine cannot read the model: " + e.getMessage()));
        }
        return deployed().stream()
                .filter(model -> model.kind() == kind && model.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A delegate that is none would be noticed only when a case gets there; then it is too late. */
    private void requireDelegates(String deployment) {
        ProcessDefinition definition = processes
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        List<String> unknown = processes
                .getBpmnModel(definition.getId())
                .getMainProcess()
                .findFlowElementsOfType(ServiceTask.class, true)
                .stream()
                .filter(task ->
                        ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION.equals(task.getImplementationType()))
                .filter(task -> !delegates.containsKey(nameIn(task.getImplementation())))
                .map(task -> "Task '%s' names the delegate %s, which does not exist."
                        .formatted(task.getId(), task.getImplementation()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ModelRefused(unknown);
        }
    }

    /** The bean that a plain expression names, such as {@code matchInvoice} in <code>${matchInvoice}</code>. */
    private static String nameIn(String expression) {
        return expression.replaceAll("[${}\\s]", "");
    }

    @Override
    public List<DeployedModel> deployed() {
        Map<String, DeployedModel> byKey = new LinkedHashMap<>();
        Stream.concat(processes(), tables())
                .sorted(Comparator.comparing(DeployedModel::own).thenComparing(DeployedModel::key))
                .forEach(model -> byKey.put(model.kind() + model.key(), model));
        return List.copyOf(byKey.values());
    }

    private Stream<DeployedModel> processes() {
        return Stream.concat(
                        processes
                                .createProcessDefinitionQuery()
                                .processDefinitionWithoutTenantId()
                                .latestVersion()
                                .list()
                                .stream(),
                        processes
                                .createProcessDefinitionQuery()
                                .processDefinitionTenantId(Tenancy.require())
                                .latestVersion()
                                .list()
                                .stream())
                .map(this::model);
    }

    private Stream<DeployedModel> tables() {
        return Stream.concat(
                        tables.createDecisionQuery().decisionWithoutTenantId().latestVersion().list().stream(),
                        tables
                                .createDecisionQuery()
                                .decisionTenantId(Tenancy.require())
                                .latestVersion()
                                .list()
                                .stream())
                .map(this::model);
    }

    private DeployedModel model(ProcessDefinition process) {
        return new DeployedModel(
                ModelKind.PROCESS,
                process.getKey(),
                process.getName(),
                process.getVersion(),
                Tenancy.require().equals(process.getTenantId()),
                hashes.of(process));
    }

    private DeployedModel model(DmnDecision table) {
        return new DeployedModel(
                ModelKind.DECISION_TABLE,
                table.getKey(),
                table.getName(),
                table.getVersion(),
                Tenancy.require().equals(table.getTenantId()),
                hashes.of(table));
    }

    @Override
    public Optional<byte[]> source(ModelKind kind, String key) {
        return kind == ModelKind.PROCESS ? processSource(key) : tableSource(key);
    }

    private Optional<byte[]> processSource(String key) {
        return NewestModels.process(processes, key)
                .map(found -> bytes(processes.getResourceAsStream(found.getDeploymentId(), found.getResourceName())));
    }

    private Optional<byte[]> tableSource(String key) {
        return NewestModels.table(tables, key)
                .map(found -> bytes(tables.getResourceAsStream(found.getDeploymentId(), found.getResourceName())));
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a model back from the engine.", e);
        }
    }
}
