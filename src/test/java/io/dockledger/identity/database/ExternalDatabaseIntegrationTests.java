package io.dockledger.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.dockledger.identity.database.Database.Login;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExternalDatabaseIntegrationTests {

    private static final Login ORDINARY = new Login("ordinary", "ordinary-secret");
    private static final Login OWNER = new Login("tables_owner", "owner-secret");

    @TempDir
    static Path directory;

    private static EmbeddedServer server;
    private static JdbcClient admin;
    private static Login superuser;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.start(directory, new FastDatabase().fastSettings());
        admin = JdbcClient.create(server.asSuperuser("postgres"));
        superuser = new Login("supervisor", "super-secret");
        admin.sql("create role supervisor superuser login password 'super-secret'")
                .update();
        new Roles(admin).login(ORDINARY);
        new Roles(admin).login(OWNER);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void aSuperuserLoginWorksAsARoleThatTheBorderHoldsFor() {
        try (HikariDataSource connections = open("supervised", superuser, superuser)) {
            JdbcClient sql = JdbcClient.create(connections);

            assertThat(roleOf(sql)).isEqualTo("dockledger_app");
            assertThat(borderHolds(sql)).isTrue();
        }
    }

    @Test
    void anOwnerLoginIsHeldByTheBorderToo() {
        try (HikariDataSource connections = open("owned", ORDINARY, ORDINARY)) {
            JdbcClient sql = JdbcClient.create(connections);

            assertThat(roleOf(sql)).isEqualTo("ordinary");
            assertThat(borderHolds(sql)).isTrue();
        }
    }

    @Test
    void tablesMayBelongToAnotherLoginThanTheApplications() {
        try (HikariDataSource connections = open("split", ORDINARY, OWNER)) {
            JdbcClient sql = JdbcClient.create(connections);

            assertThat(roleOf(sql)).isEqualTo("ordinary");
            assertThat(borderHolds(sql)).isTrue();
            assertThatThrownBy(() -> sql.sql("alter table tenant disable row level security")
                            .update())
                    .hasStackTraceContaining("must be owner of table tenant");
        }
    }

    @Test
    void aRoleThatBypassesTheBorderStopsTheStart() {
        admin.sql("create role careless superuser login password 'careless-secret'")
                .update();
        Login careless = new Login("careless", "careless-secret");
        Database database = new ExternalDatabase(
                server.url("postgres"), careless, new Database.ApplicationLogin(careless, "careless"));

        try (HikariDataSource connections = Connections.to(database)) {
            assertThatThrownBy(() -> RowLevelSecurity.held(connections))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("The database role 'careless' bypasses row-level security");
        }
    }

    private static HikariDataSource open(String name, Login application, Login owner) {
        admin.sql("create database %s owner %s".formatted(name, owner.username()))
                .update();
        Database database = ExternalDatabase.connect(server.url(name), application, owner);
        new Migrations(database).run();
        return RowLevelSecurity.held(Connections.to(database));
    }

    private static String roleOf(JdbcClient sql) {
        return sql.sql("select current_user").query(String.class).single();
    }

    /** A row for one tenant is refused while another is set. */
    private static boolean borderHolds(JdbcClient sql) {
        String insert = """
                with border as (select set_config('dockledger.tenant', ?, true) as tenant)
                insert into tenant (tenant_id, name, base_currency, created_at)
                select 'one', tenant, 'EUR', now() from border
                """;
        assertThatThrownBy(() -> sql.sql(insert).param("two").update())
                .hasStackTraceContaining("violates row-level security policy");
        return sql.sql(insert).param("one").update() == 1;
    }
}
