package io.dockledger.identity.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that the operator gives. */
record ExternalDatabase(String url, Login owner, ApplicationLogin application) implements Database {

    private static final Logger log = LoggerFactory.getLogger(ExternalDatabase.class);

    /** @param owner who migrates; the application's own login where the operator gives no other */
    static ExternalDatabase connect(String url, Login application, Login owner) {
        Roles roles = new Roles(
                JdbcClient.create(new DriverManagerDataSource(url, application.username(), application.password())));
        return new ExternalDatabase(url, owner, new ApplicationLogin(application, roleOf(application, roles)));
    }

    private static String roleOf(Login login, Roles roles) {
        if (!roles.bypassesRowLevelSecurity()) {
            return login.username();
        }
        log.warn(
                "The database user '{}' can bypass row-level security, so Dockledger works as the role '{}' instead."
                        + " Better give it a user that is neither superuser nor has BYPASSRLS.",
                login.username(),
                Roles.APPLICATION);
        roles.createIfMissing(Roles.APPLICATION);
        return Roles.APPLICATION;
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public void close() {
        // The operator's server outlives us.
    }
}
