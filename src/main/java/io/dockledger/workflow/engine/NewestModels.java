package io.dockledger.workflow.engine;

import io.dockledger.identity.Tenancy;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.common.engine.api.query.Query;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;

/** The newest version of a model: the current tenant's own where there is one, else that of the model that all share. */
final class NewestModels {

    private NewestModels() {}

    static Optional<ProcessDefinition> process(RepositoryService processes, String key) {
        return first(
                processes
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionTenantId(Tenancy.require())
                        .latestVersion(),
                processes
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionWithoutTenantId()
                        .latestVersion());
    }

    static Optional<DmnDecision> table(DmnRepositoryService tables, String key) {
        return first(
                tables.createDecisionQuery()
                        .decisionKey(key)
                        .decisionTenantId(Tenancy.require())
                        .latestVersion(),
                tables.createDecisionQuery()
                        .decisionKey(key)
                        .decisionWithoutTenantId()
                        .latestVersion());
    }

    private static <M> Optional<M> first(Query<?, M> own, Query<?, M> shared) {
        return Stream.of(own, shared)
                .map(Query::singleResult)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
