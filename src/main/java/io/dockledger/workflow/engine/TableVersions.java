package io.dockledger.workflow.engine;

import org.flowable.dmn.engine.DmnEngine;
import org.flowable.dmn.engine.DmnEngineConfiguration;
import org.flowable.dmn.engine.impl.persistence.entity.DecisionEntity;
import org.flowable.dmn.engine.impl.persistence.entity.data.DecisionDataManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which version of a table answers in this transaction. Looks where the engine itself looks, and finds what it remembers
 * from its own look, so that both mean the same version even while a new one is deployed.
 */
@Component
class TableVersions {

    private final ObjectProvider<DmnEngine> engine;
    private final ModelHashes hashes;

    TableVersions(ObjectProvider<DmnEngine> engine, ModelHashes hashes) {
        this.engine = engine;
        this.hashes = hashes;
    }

    ModelVersion of(String table, String tenantId) {
        DecisionEntity found = find(engine.getObject().getDmnEngineConfiguration(), table, tenantId);
        return new ModelVersion(table, found.getVersion(), tenantId.equals(found.getTenantId()), hashes.of(found));
    }

    private static DecisionEntity find(DmnEngineConfiguration engine, String table, String tenantId) {
        return engine.getCommandExecutor().execute(context -> {
            DecisionDataManager decisions = engine.getDecisionDataManager();
            DecisionEntity own = decisions.findLatestDecisionByKeyAndTenantId(table, tenantId);
            return own == null ? decisions.findLatestDecisionByKey(table) : own;
        });
    }
}
