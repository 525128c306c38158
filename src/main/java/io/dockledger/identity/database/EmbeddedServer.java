package io.dockledger.identity.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server that this process starts for itself; it listens on the loopback interface only. */
class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    static final String SUPERUSER = "postgres";
    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(2);

    /** What suits many small transactions; values of the settings given by the caller win over these. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"));

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
    }

    static EmbeddedServer start(Path dataDirectory, EmbeddedServerSettings settings) {
        DataDirectory directory = DataDirectory.open(dataDirectory);
        try {
            new LeftoverServer(directory.cluster()).clear();
            String password = Files.readString(directory.secret());
            EmbeddedPostgres server = launch(directory, settings, password);
            log.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}.", server.getPort(), directory.cluster());
            return new EmbeddedServer(directory, server, password);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw new DatabaseFault(
                    "The embedded PostgreSQL on %s did not start.".formatted(directory.cluster()),
                    """
                    See %s for what it said. As root it needs 'unshare -U' to be allowed; otherwise run Dockledger as \
                    an ordinary user, or give it a PostgreSQL by spring.datasource.url.\
                    """.formatted(directory.serverLog()),
                    e);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, EmbeddedServerSettings settings, String password)
            throws IOException {
        Path programs = settings.programs() == null ? directory.programs() : settings.programs();
        Files.createDirectories(programs);
        Redirect serverLog = Redirect.appendTo(directory.serverLog().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setPGStartupWait(RECOVERY_PATIENCE)
                .setErrorRedirector(serverLog)
                .setOutputRedirector(serverLog)
                .setConnectConfig("password", password);
        initialise(builder, directory);
        DEFAULTS.forEach(builder::setServerConfig);
        settings.parameters().forEach(builder::setServerConfig);
        return builder.start();
    }

    /** These become arguments of initdb: nobody connects without a password, and text sorts the same everywhere. */
    private static void initialise(EmbeddedPostgres.Builder builder, DataDirectory directory) {
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.secret().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    DataSource asSuperuser(String database) {
        return server.getDatabase(SUPERUSER, database, Map.of("password", password));
    }

    @Override
    public void close() {
        try (directory) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
