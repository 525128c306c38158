package io.dockledger.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class TenantBorderIntegrationTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTenants tenants;

    @Test
    void theApplicationWorksAsARoleThatCannotBypassRowLevelSecurity() {
        assertThat(sql.sql("""
                        select rolsuper or rolbypassrls from pg_roles where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
    }

    @Test
    void aTenantWritesItsOwnRowsOnly() {
        String mine = tenants.fresh();
        String other = tenants.fresh();

        assertThatThrownBy(() -> tenants.runInTransaction(mine, () -> insert(other)))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"tenant\"");
    }

    @Test
    void aTenantChangesItsOwnRowsOnly() {
        String mine = tenants.fresh();
        String other = tenants.fresh();

        int changed = tenants.inTransaction(
                mine,
                () -> sql.sql("update tenant set name = 'taken over' where tenant_id = ?")
                        .param(other)
                        .update());

        assertThat(changed).isZero();
    }

    @Test
    void withoutATenantNothingIsWritten() {
        assertThatThrownBy(() -> insert("nobodys"))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"tenant\"");
    }

    @Test
    void theBorderEndsWithItsTransaction() {
        String mine = tenants.fresh();
        tenants.runInTransaction(mine, () -> assertThat(border()).isEqualTo(mine));

        assertThat(border()).isEmpty();
    }

    private String border() {
        return sql.sql("select coalesce(current_setting('dockledger.tenant', true), '')")
                .query(String.class)
                .single();
    }

    private void insert(String tenant) {
        sql.sql("insert into tenant (tenant_id, name, base_currency, created_at) values (?, 'Any', 'EUR', now())")
                .param(tenant)
                .update();
    }
}
