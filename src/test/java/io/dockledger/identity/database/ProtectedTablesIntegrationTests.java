package io.dockledger.identity.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class ProtectedTablesIntegrationTests {

    /** Partitions are reached through the table they belong to, which carries the border. */
    private static final String OUR_TABLES = """
            select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
              from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind in ('r', 'p')
               and not c.relispartition
               and c.relname !~ '^(act|flw|flyway)_'
            """;

    @Autowired
    JdbcClient sql;

    @Test
    void everyTableOfOursIsProtectedEvenFromItsOwner() {
        assertThat(names("select relname from (%s) t")).contains("tenant");
        assertThat(names("select relname from (%s) t where not (relrowsecurity and relforcerowsecurity)"))
                .as("tables without forced row-level security; end their migration with dockledger_protect")
                .isEmpty();
    }

    @Test
    void everyTableOfOursHasTheTenantBorderAsItsPolicy() {
        assertThat(names("""
                        select relname from (%s) t where not exists (
                          select from pg_policy p
                           where p.polrelid = t.oid and p.polname = 'tenant_border' and p.polcmd = '*')
                        """)).isEmpty();
    }

    @Test
    void everyTableOfOursNamesItsTenant() {
        assertThat(names("""
                        select relname from (%s) t where not exists (
                          select from pg_attribute a
                           where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull)
                        """)).isEmpty();
    }

    private List<String> names(String query) {
        return sql.sql(query.replace("%s", OUR_TABLES)).query(String.class).list();
    }
}
