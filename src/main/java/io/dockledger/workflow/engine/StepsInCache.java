package io.dockledger.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.persistence.cache.CachedEntity;
import org.flowable.common.engine.impl.persistence.cache.EntityCacheImpl;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one command of the engine, with the steps among them found by execution and by process instance. The
 * engine itself looks through all of them at each step, which with a batch of events as one command was an eighth of
 * its time.
 */
final class StepsInCache extends EntityCacheImpl {

    private final Map<String, Map<String, ActivityInstanceEntity>> ofExecution = new HashMap<>();
    private final Map<String, Map<String, ActivityInstanceEntity>> ofProcess = new HashMap<>();

    @Override
    public CachedEntity put(Entity entity, boolean storeState) {
        if (entity instanceof ActivityInstanceEntity step) {
            steps(ofExecution, step.getExecutionId()).put(step.getId(), step);
            steps(ofProcess, step.getProcessInstanceId()).put(step.getId(), step);
        }
        return super.put(entity, storeState);
    }

    private static Map<String, ActivityInstanceEntity> steps(
            Map<String, Map<String, ActivityInstanceEntity>> of, String id) {
        return of.computeIfAbsent(id, absent -> new LinkedHashMap<>());
    }

    @Override
    public void cacheRemove(Class<?> entityClass, String entityId) {
        if (ActivityInstanceEntity.class.isAssignableFrom(entityClass)) {
            ofExecution.values().forEach(steps -> steps.remove(entityId));
            ofProcess.values().forEach(steps -> steps.remove(entityId));
        }
        super.cacheRemove(entityClass, entityId);
    }

    /** The deleted ones last, as the engine has them. */
    List<ActivityInstanceEntity> ofExecution(String executionId) {
        return deletedLast(ofExecution.get(executionId));
    }

    List<ActivityInstanceEntity> ofProcess(String processInstanceId) {
        return deletedLast(ofProcess.get(processInstanceId));
    }

    private static List<ActivityInstanceEntity> deletedLast(@Nullable Map<String, ActivityInstanceEntity> found) {
        if (found == null) {
            return List.of();
        }
        List<ActivityInstanceEntity> steps = new ArrayList<>(found.size());
        List<ActivityInstanceEntity> deleted = new ArrayList<>();
        found.values().forEach(step -> (step.isDeleted() ? deleted : steps).add(step));
        steps.addAll(deleted);
        return steps;
    }
}
