package io.dockledger.identity.database;

import com.zaxxer.hikari.HikariDataSource;

/** The application's connections. */
class Connections {

    private Connections() {}

    static HikariDataSource to(Database database) {
        Database.ApplicationLogin application = database.application();
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("dockledger");
        connections.setJdbcUrl(database.url());
        connections.setUsername(application.login().username());
        connections.setPassword(application.login().password());
        connections.setConnectionInitSql(initSql(application));
        connections.addDataSourceProperty("ApplicationName", "dockledger");
        connections.addDataSourceProperty("reWriteBatchedInserts", "true");
        connections.addDataSourceProperty("tcpKeepAlive", "true");
        return connections;
    }

    private static String initSql(Database.ApplicationLogin application) {
        String utc = "set time zone 'UTC'";
        return application.switchesRole() ? utc + "; set role " + application.role() : utc;
    }
}
