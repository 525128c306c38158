package io.dockledger.workflow.engine;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.common.engine.impl.db.HasRevision;
import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;

/**
 * Lets the engine insert with JDBC batches of one prepared statement for each table. As it comes, it makes a statement as
 * long as its rows, another one for each number of rows, so that the database parses and plans it every time: that was
 * half of the time in which a batch of events is applied.
 */
class BatchedWrites extends DbSqlSessionFactory {

    BatchedWrites() {
        super(false);
    }

    @Override
    protected DbSqlSession createDbSqlSession() {
        return new Batching(this, Context.getCommandContext().getSession(EntityCache.class));
    }

    private static final class Batching extends DbSqlSession {

        Batching(DbSqlSessionFactory factory, EntityCache cache) {
            super(factory, cache);
        }

        @Override
        protected void flushInsertEntities(Class<? extends Entity> entityClass, Collection<Entity> inserted) {
            List<Entity> entities = inserted.stream().filter(Batching::isNeeded).toList();
            if (entities.size() < 2) {
                super.flushInsertEntities(entityClass, entities);
                return;
            }
            // On the transaction's own connection, which is why this session must not be closed.
            SqlSession batch = dbSqlSessionFactory
                    .getSqlSessionFactory()
                    .openSession(ExecutorType.BATCH, sqlSession.getConnection());
            for (Entity entity : entities) {
                batch.insert(statement(entity), entity);
            }
            batch.flushStatements();
            entities.stream().filter(HasRevision.class::isInstance).forEach(this::incrementRevision);
        }

        /** Steps that began and ended within the transaction stand in the history; the runtime table is for what runs. */
        private static boolean isNeeded(Entity entity) {
            return !(entity instanceof ActivityInstanceEntity step) || step.getEndTime() == null;
        }

        private String statement(Entity entity) {
            String statement = dbSqlSessionFactory.mapStatement(dbSqlSessionFactory.getInsertStatement(entity));
            if (statement == null) {
                throw new FlowableException("The engine has no insert statement for " + entity.getClass() + ".");
            }
            return statement;
        }
    }
}
