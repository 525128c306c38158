package io.dockledger.identity.database;

import io.dockledger.identity.Tenancy;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Works as the owner of the tables, as somebody with the database administrator's password would. */
@TestComponent
public class DatabaseOwner {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DatabaseOwner(Database database) {
        DriverManagerDataSource owner = new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password());
        this.sql = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new TenantTransactionManager(owner));
    }

    /** Does the work as the owner, in one transaction of the tenant. */
    public void runInTransaction(String tenant, Consumer<JdbcClient> work) {
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> work.accept(sql)));
    }
}
