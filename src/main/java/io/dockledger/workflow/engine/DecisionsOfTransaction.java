package io.dockledger.workflow.engine;

import io.dockledger.workflow.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowable.dmn.engine.DmnEngineConfiguration;
import org.flowable.dmn.engine.impl.persistence.entity.DecisionEntity;
import org.flowable.dmn.engine.impl.persistence.entity.data.impl.MybatisDecisionDataManager;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks up the newest version of a decision table once in a transaction: a batch of events is decided by the tables as they
 * stand at one moment, and does not ask for them again with every line.
 */
class DecisionsOfTransaction extends MybatisDecisionDataManager {

    private final TransactionScoped<Map<String, Optional<DecisionEntity>>> found =
            new TransactionScoped<>(HashMap::new);

    DecisionsOfTransaction(DmnEngineConfiguration engine) {
        super(engine);
    }

    @Override
    public @Nullable DecisionEntity findLatestDecisionByKey(String key) {
        return once(key, () -> super.findLatestDecisionByKey(key));
    }

    @Override
    public @Nullable DecisionEntity findLatestDecisionByKeyAndTenantId(String key, String tenantId) {
        return once(tenantId + "/" + key, () -> super.findLatestDecisionByKeyAndTenantId(key, tenantId));
    }

    @Override
    public void insert(DecisionEntity decision) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            found.get().clear();
        }
        super.insert(decision);
    }

    private @Nullable DecisionEntity once(String what, Supplier<@Nullable DecisionEntity> lookUp) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return lookUp.get();
        }
        return found.get()
                .computeIfAbsent(what, key -> Optional.ofNullable(lookUp.get()))
                .orElse(null);
    }
}
