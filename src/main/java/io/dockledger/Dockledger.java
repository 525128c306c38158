package io.dockledger;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product. Our migrations run before anybody gets a connection, hence not by auto-configuration. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Dockledger {

    public static void main(String[] args) {
        // The engine's history keeps times without a zone; they mean UTC wherever the machine stands.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Dockledger.class, args);
    }
}
