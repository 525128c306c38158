package io.dockledger;

import io.dockledger.evidence.VerifyCommand;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the product, or verifies evidence without it. Our migrations run before anybody gets a connection, and our own log-in is the only one, hence
 * neither comes by auto-configuration. The engine's would moreover put its idea of who acts in place of who is signed in.
 */
@SpringBootApplication(
        exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class},
        excludeName = "org.flowable.spring.boot.FlowableSecurityAutoConfiguration")
@ConfigurationPropertiesScan
public class Dockledger {

    public static void main(String[] args) {
        // The engine's history keeps times without a zone; they mean UTC wherever the machine stands.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<String> arguments = List.of(args);
        if (!arguments.isEmpty() && arguments.get(0).equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(arguments.subList(1, arguments.size()), System.out, System.err));
        }
        SpringApplication.run(Dockledger.class, args);
    }
}
