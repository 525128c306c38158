package io.dockledger.identity.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings our tables up to date as their owner. The engine sees to its own tables later. */
class Migrations {

    private static final int OLDEST_SERVER = 150000;

    private final Database database;
    private final String location;

    Migrations(Database database) {
        this(database, "classpath:db/migration");
    }

    /** @param location of the scripts, as Flyway writes it */
    Migrations(Database database, String location) {
        this.database = database;
        this.location = location;
    }

    void run() {
        String role = database.application().role();
        DataSource owner = new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password());
        JdbcClient client = JdbcClient.create(owner);
        refuseOldServer(client);
        new Roles(client).allowOwnTables(role);
        Flyway.configure()
                .dataSource(owner)
                .locations(location)
                // Each room counts its own migrations, so a new one of one room comes after later numbers of others.
                .outOfOrder(true)
                .initSql("select set_config('dockledger.application_role', '%s', false)".formatted(role))
                .load()
                .migrate();
    }

    private static void refuseOldServer(JdbcClient client) {
        int version = client.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        if (version < OLDEST_SERVER) {
            throw new DatabaseFault(
                    "The database server is PostgreSQL %d.".formatted(version / 10000),
                    "Give one of version 15 or newer by spring.datasource.url.");
        }
    }
}
