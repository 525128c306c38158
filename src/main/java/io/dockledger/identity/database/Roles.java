package io.dockledger.identity.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles within the database server. */
class Roles {

    static final String APPLICATION = "dockledger_app";

    private final JdbcClient admin;

    Roles(JdbcClient admin) {
        this.admin = admin;
    }

    /** A role that can log in and do nothing else by itself. */
    void login(Database.Login login) {
        createIfMissing(login.username());
        admin.sql("alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(login.username(), login.password()))
                .update();
    }

    /** Creating may run on several nodes at once; the one that comes second finds the role and is content. */
    void createIfMissing(String role) {
        admin.sql("""
                do $$ begin
                  create role %s nologin nosuperuser nobypassrls;
                exception when duplicate_object or unique_violation then null;
                end $$
                """.formatted(role)).update();
    }

    /** Whether the role that is logged in passes by row-level security. */
    boolean bypassesRowLevelSecurity() {
        return admin.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
    }

    /** The engine creates its own tables as the application's role. */
    void allowOwnTables(String role) {
        boolean allowed = admin.sql("select has_schema_privilege(?, current_schema(), 'create')")
                .param(role)
                .query(Boolean.class)
                .single();
        if (!allowed) {
            admin.sql("""
                    do $$ begin
                      execute format('grant usage, create on schema %%I to %s', current_schema());
                    end $$
                    """.formatted(role)).update();
        }
    }
}
