package io.dockledger.identity.database;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of our own on a server of our own. */
record EmbeddedDatabase(EmbeddedServer server, Login owner, ApplicationLogin application) implements Database {

    private static final String NAME = "dockledger";

    static EmbeddedDatabase start(Path dataDirectory, EmbeddedServerSettings settings) {
        EmbeddedServer server = EmbeddedServer.start(dataDirectory, settings);
        try {
            return prepare(server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The passwords are made anew at each start, so that they need not be kept anywhere. */
    private static EmbeddedDatabase prepare(EmbeddedServer server) {
        JdbcClient admin = JdbcClient.create(server.asSuperuser("postgres"));
        Roles roles = new Roles(admin);
        Login owner = new Login("dockledger_owner", DataDirectory.randomSecret());
        Login application = new Login(Roles.APPLICATION, DataDirectory.randomSecret());
        roles.login(owner);
        roles.login(application);
        if (!exists(admin)) {
            admin.sql("create database %s owner %s".formatted(NAME, owner.username()))
                    .update();
        }
        return new EmbeddedDatabase(server, owner, new ApplicationLogin(application, application.username()));
    }

    private static boolean exists(JdbcClient admin) {
        return admin.sql("select exists (select from pg_database where datname = ?)")
                .param(NAME)
                .query(Boolean.class)
                .single();
    }

    @Override
    public String url() {
        return server.url(NAME);
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public void close() {
        server.close();
    }
}
