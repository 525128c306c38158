package io.dockledger.workflow.engine;

import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.jspecify.annotations.Nullable;

/** The engine's keeper of steps, which finds those of the running command in {@link StepsInCache}. */
final class Steps extends ActivityInstanceEntityManagerImpl {

    Steps(ProcessEngineConfigurationImpl engine) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
    }

    @Override
    protected @Nullable ActivityInstanceEntity getActivityInstanceFromCache(
            String executionId, String activityId, boolean endTimeMustBeNull) {
        if (!(CommandContextUtil.getEntityCache() instanceof StepsInCache cache)) {
            return super.getActivityInstanceFromCache(executionId, activityId, endTimeMustBeNull);
        }
        for (ActivityInstanceEntity step : cache.ofExecution(executionId)) {
            if (activityId.equals(step.getActivityId()) && (!endTimeMustBeNull || step.getEndTime() == null)) {
                return step;
            }
        }
        return null;
    }

    @Override
    protected int getTransactionOrderFromCache(String processInstanceId) {
        if (!(CommandContextUtil.getEntityCache() instanceof StepsInCache cache)) {
            return super.getTransactionOrderFromCache(processInstanceId);
        }
        return 1
                + cache.ofProcess(processInstanceId).stream()
                        .filter(step -> step.isInserted() && step.getTransactionOrder() != null)
                        .mapToInt(ActivityInstanceEntity::getTransactionOrder)
                        .max()
                        .orElse(0);
    }
}
