package io.dockledger.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.common.engine.impl.db.HasRevision;
import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;

/**
 * Lets the engine insert many rows of a table with one COPY. As it comes, it makes a statement as long as its rows, another
 * one for each number of rows, so that both sides parse and plan it every time: that was half of the time in which a
 * batch of events is applied, and setting its parameters a third of what was left.
 */
class BatchedWrites extends DbSqlSessionFactory {

    /** For less than these, one statement costs no more than opening a COPY. */
    private static final int FEW = 3;

    private final Map<Class<? extends Entity>, Optional<EngineRows>> rows = new ConcurrentHashMap<>();

    BatchedWrites() {
        super(false);
    }

    @Override
    protected DbSqlSession createDbSqlSession() {
        return new Batching(Context.getCommandContext().getSession(EntityCache.class));
    }

    private Optional<EngineRows> rowsLike(Entity entity) {
        return rows.computeIfAbsent(entity.getClass(), type -> {
            String statement = mapStatement(getInsertStatement(entity));
            return EngineRows.of(getSqlSessionFactory().getConfiguration(), statement, entity);
        });
    }

    private final class Batching extends DbSqlSession {

        Batching(EntityCache cache) {
            super(BatchedWrites.this, cache);
        }

        @Override
        protected void flushInsertEntities(Class<? extends Entity> entityClass, Collection<Entity> inserted) {
            List<Entity> entities = inserted.stream().filter(Batching::isNeeded).toList();
            Optional<EngineRows> copied = entities.size() < FEW ? Optional.empty() : rowsLike(entities.get(0));
            if (copied.isEmpty()) {
                super.flushInsertEntities(entityClass, entities);
                return;
            }
            copied.get().write(sqlSession.getConnection(), entities);
            entities.stream().filter(HasRevision.class::isInstance).forEach(this::incrementRevision);
        }

        /** Steps that began and ended within the transaction stand in the history; the runtime table is for what runs. */
        private static boolean isNeeded(Entity entity) {
            return !(entity instanceof ActivityInstanceEntity step) || step.getEndTime() == null;
        }
    }
}
