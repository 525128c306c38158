package io.dockledger.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerIntegrationTests {

    private static final EmbeddedServerSettings DURABLE =
            new EmbeddedServerSettings(EmbeddedServerSettings.DURABLE, FastDatabase.PROGRAMS);

    @TempDir
    Path directory;

    @Test
    void commitsReachTheDiskAndOnlyThisMachineMayConnect() {
        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "server_version")).startsWith(DataDirectory.SERVER_VERSION + ".");
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            assertThatThrownBy(() -> connectAsSuperuserWith("guessed", server))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theSecondStartFindsWhatTheFirstWrote() {
        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            write(server);
        }

        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void whatWasCommittedOutlivesAKilledServer() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            write(server);
            ProcessHandle killed = serverProcess();
            assertThat(killed.destroyForcibly()).isTrue();
            killed.onExit().join();
        }

        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void whatWasCommittedOutlivesAKilledApplicationWhoseServerRunsOn() throws Exception {
        Process application = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingApplication.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(application.inputReader().lines().anyMatch("written"::equals))
                .isTrue();
        application.destroyForcibly().waitFor();
        assertThat(serverProcess().isAlive())
                .as("the server outlives its application")
                .isTrue();

        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void aNoteOfAProcessIdThatNowBelongsToSomebodyElseIsNoHindrance() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            write(server);
        }
        Files.writeString(note(), ProcessHandle.current().pid() + "\n");

        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void aDirectoryInUseIsLeftAlone() {
        try (EmbeddedServer server = EmbeddedServer.start(directory, DURABLE)) {
            write(server);

            assertThatThrownBy(() -> EmbeddedServer.start(directory, DURABLE))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("Another Dockledger is running on the data directory " + directory);
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws IOException {
        Path version = Files.createDirectories(directory.resolve("postgresql")).resolve("PG_VERSION");
        Files.writeString(version, "15\n");

        assertThatThrownBy(() -> EmbeddedServer.start(directory, DURABLE))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("were written by PostgreSQL 15");
    }

    @Test
    void whatItKeepsIsPrivate() throws IOException {
        Path home = directory.resolve("new");
        try (EmbeddedServer server = EmbeddedServer.start(home, EmbeddedServerSettings.durable())) {
            write(server);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("programs"))))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database.secret"))))
                    .isEqualTo("rw-------");
        }
    }

    private Path note() {
        return directory.resolve("postgresql/postmaster.pid");
    }

    private ProcessHandle serverProcess() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(note()).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void connectAsSuperuserWith(String password, EmbeddedServer server) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.url("postgres"), EmbeddedServer.SUPERUSER, password)) {
            throw new AssertionError("connected to " + connection.getCatalog());
        }
    }

    private static String setting(EmbeddedServer server, String name) {
        return client(server)
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static void write(EmbeddedServer server) {
        client(server).sql("create table note as select 'kept' as text").update();
    }

    private static String read(EmbeddedServer server) {
        return client(server).sql("select text from note").query(String.class).single();
    }

    private static JdbcClient client(EmbeddedServer server) {
        return JdbcClient.create(server.asSuperuser("postgres"));
    }

    /** Starts a server, writes, says so and waits to be killed. */
    static class WritingApplication {

        public static void main(String[] args) throws InterruptedException {
            write(EmbeddedServer.start(Path.of(args[0]), DURABLE));
            System.out.println("written");
            Thread.currentThread().join();
        }
    }
}
