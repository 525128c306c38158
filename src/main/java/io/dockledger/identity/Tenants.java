package io.dockledger.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The companies that are served. Anybody within the installation may read the list. */
@Repository
public class Tenants {

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Tenants(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<Tenant> all() {
        return sql.sql("select tenant_id, name, base_currency from tenant order by tenant_id")
                .query(Tenants::read)
                .list();
    }

    public Optional<Tenant> find(String id) {
        return sql.sql("select tenant_id, name, base_currency from tenant where tenant_id = ?")
                .param(id)
                .query(Tenants::read)
                .optional();
    }

    /** Adds the company where it is missing. */
    public void create(Tenant tenant) {
        Tenancy.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> sql.sql("""
                        insert into tenant (tenant_id, name, base_currency, created_at)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(tenant.id())
                        .param(tenant.name())
                        .param(tenant.baseCurrency().getCurrencyCode())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private static Tenant read(ResultSet row, int number) throws SQLException {
        return new Tenant(
                row.getString("tenant_id"),
                row.getString("name"),
                Currency.getInstance(row.getString("base_currency")));
    }
}
