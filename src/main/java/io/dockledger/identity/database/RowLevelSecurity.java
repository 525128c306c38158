package io.dockledger.identity.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes sure at start that the border between tenants holds for the role that the application works as. */
class RowLevelSecurity {

    private RowLevelSecurity() {}

    /** Gives the same connections back, or refuses them. */
    static <T extends DataSource> T held(T connections) {
        Standing standing = JdbcClient.create(connections)
                .sql("select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user")
                .query(Standing.class)
                .single();
        if (standing.rolsuper() || standing.rolbypassrls()) {
            throw new DatabaseFault(
                    "The database role '%s' bypasses row-level security, so one company could see another's data."
                            .formatted(standing.rolname()),
                    "Take SUPERUSER and BYPASSRLS from it: alter role %s nosuperuser nobypassrls."
                            .formatted(standing.rolname()));
        }
        return connections;
    }

    record Standing(String rolname, boolean rolsuper, boolean rolbypassrls) {}
}
