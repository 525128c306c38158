package io.dockledger.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Lets the process die on a thread, as its database sees it: after so many calls nothing goes through any more, and what
 * was not committed is gone. Other threads, and this one otherwise, have the database as it is.
 */
@TestComponent
public class DyingDatabase implements BeanPostProcessor {

    /** How a piece of work ended. */
    public enum End {
        /** It died, and nothing of it was kept. */
        DIED_BEFORE_ITS_COMMIT,
        /** It died when a commit of what it had written had gone through. */
        DIED_AFTER_A_COMMIT,
        /** It came to its end before it was to die. */
        LIVED
    }

    private static final String CONNECTION_FAILURE = "08006";
    private static final Set<String> CALLS =
            Set.of("prepareStatement", "createStatement", "prepareCall", "unwrap", "commit");

    private static final ThreadLocal<@Nullable Death> DEATHS = new ThreadLocal<>();

    private static final class Death {

        private int callsLeft;
        private boolean committed;

        Death(int calls) {
            callsLeft = calls;
        }

        void check() throws SQLException {
            if (isDead()) {
                throw new SQLException("The process died.", CONNECTION_FAILURE);
            }
        }

        void count() throws SQLException {
            callsLeft--;
            check();
        }

        boolean isDead() {
            return callsLeft <= 0;
        }
    }

    /** Does the work, and dies at the given call to the database, counted from one; a commit is two, before and after. */
    public static End dieAt(int call, Runnable work) {
        Death death = new Death(call);
        DEATHS.set(death);
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            if (!death.isDead()) {
                throw e;
            }
        } finally {
            DEATHS.remove();
        }
        if (!death.isDead()) {
            return End.LIVED;
        }
        return death.committed ? End.DIED_AFTER_A_COMMIT : End.DIED_BEFORE_ITS_COMMIT;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new Connections(pool) : bean;
    }

    private static final class Connections extends HikariDataSource {

        private final HikariDataSource pool;

        Connections(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = pool.getConnection();
            Death death = DEATHS.get();
            return death == null ? connection : mortal(connection, death);
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static Connection mortal(Connection connection, Death death) {
        return (Connection) Proxy.newProxyInstance(
                DyingDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, death, method, arguments));
    }

    private static @Nullable Object call(
            Connection connection, Death death, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (CALLS.contains(method.getName())) {
            death.count();
        } else if (death.isDead() && method.getName().equals("setAutoCommit")) {
            // The driver would commit what the server has long rolled back.
            connection.rollback();
        }
        if (!method.getName().equals("commit")) {
            return invoke(connection, method, arguments);
        }
        boolean wrote = hasWritten(connection);
        connection.commit();
        death.committed |= wrote;
        death.count();
        return null;
    }

    private static boolean hasWritten(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static @Nullable Object invoke(
            Connection connection, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
