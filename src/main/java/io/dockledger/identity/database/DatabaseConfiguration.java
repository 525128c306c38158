package io.dockledger.identity.database;

import com.zaxxer.hikari.HikariDataSource;
import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.Installation;
import io.dockledger.identity.configuration.ValidSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;

/** Chooses the database, brings it up to date, and only then lets anybody connect. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @DependsOn(ValidSettings.NAME)
    Database database(
            DockledgerProperties properties, ObjectProvider<EmbeddedServerSettings> settings, Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        return StringUtils.hasText(url)
                ? external(url, environment)
                : EmbeddedDatabase.start(
                        properties.dataDir(), settings.getIfAvailable(EmbeddedServerSettings::durable));
    }

    private static Database external(String url, Environment environment) {
        Database.Login application = login(environment, "spring.datasource.username", "spring.datasource.password");
        Database.Login owner = environment.containsProperty("spring.flyway.user")
                ? login(environment, "spring.flyway.user", "spring.flyway.password")
                : application;
        return ExternalDatabase.connect(url, application, owner);
    }

    private static Database.Login login(Environment environment, String username, String password) {
        String name = environment.getProperty(username);
        if (!StringUtils.hasText(name)) {
            throw new DatabaseFault(
                    "spring.datasource.url is set, but %s is not.".formatted(username),
                    "Set %s and %s.".formatted(username, password));
        }
        return new Database.Login(name, environment.getProperty(password, ""));
    }

    @Bean
    Installation installation(Database database, DockledgerProperties properties) {
        boolean demo = properties.demo() == null ? database.embedded() : properties.demo();
        return new Installation(database.embedded(), demo);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database) {
        new Migrations(database).run();
        return Connections.to(database);
    }

    @Bean
    PlatformTransactionManager transactionManager(HikariDataSource dataSource) {
        return new TenantTransactionManager(RowLevelSecurity.held(dataSource));
    }
}
