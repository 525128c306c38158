package io.dockledger.identity.database;

import io.dockledger.identity.Tenancy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Draws the border between tenants in each transaction as it begins; the database's policies hold it from there. */
class TenantTransactionManager extends JdbcTransactionManager {

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        String tenant = Tenancy.current();
        if (tenant == null) {
            return; // The setting ends with its transaction, so a new one starts without a tenant and sees no rows.
        }
        try (PreparedStatement border =
                connection.prepareStatement("select set_config('dockledger.tenant', ?, true)")) {
            border.setString(1, tenant);
            border.execute();
        }
    }
}
