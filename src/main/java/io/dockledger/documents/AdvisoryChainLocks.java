package io.dockledger.documents;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locks as advisory locks of the database, which all nodes share and which end with their transaction. */
@Component
class AdvisoryChainLocks implements ChainLocks {

    /** Longer than any batch takes, shorter than a person waits before pressing the button again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Lock not available, and deadlock detected. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01");

    private final JdbcClient jdbc;

    AdvisoryChainLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LockKey> tryLock(Collection<? extends LockKey> keys) {
        Map<String, LockKey> wanted = new HashMap<>();
        keys.forEach(key -> wanted.put(key.text(), key));
        Set<LockKey> locked = new HashSet<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("""
                            select key from unnest(:keys::text[]) as wanted (key)
                            where pg_try_advisory_xact_lock(
                                hashtextextended(current_setting('dockledger.tenant') || ' ' || key, 7))
                            """)
                    .param("keys", wanted.keySet().toArray(String[]::new))
                    .query((row, number) -> Objects.requireNonNull(wanted.get(row.getString("key"))))
                    .list()
                    .forEach(locked::add);
        }
        return locked;
    }

    @Override
    public void lock(Collection<DocumentKey> chains) {
        if (chains.isEmpty()) {
            return;
        }
        try {
            patience(PATIENCE.toMillis());
            lockInOrder(chains);
            patience(0);
        } catch (DataAccessException e) {
            throw isBusy(e) ? new ChainsBusy(e) : e;
        }
    }

    private static boolean isBusy(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && BUSY.contains(cause.getSQLState());
    }

    /** Everybody locks in the same order, so that nobody waits in a circle. */
    private void lockInOrder(Collection<DocumentKey> chains) {
        jdbc.sql("""
                        with hashed as materialized (
                            select distinct hashtextextended(current_setting('dockledger.tenant') || ' ' || key, 7) as hash
                            from unnest(:keys::text[]) as chain (key)
                            order by hash)
                        select count(pg_advisory_xact_lock(hash)::text) from hashed
                        """)
                .param("keys", DocumentRows.texts(chains))
                .query(Long.class)
                .single();
    }

    private void patience(long millis) {
        jdbc.sql("select set_config('lock_timeout', :millis, true)")
                .param("millis", Long.toString(millis))
                .query(String.class)
                .single();
    }
}
