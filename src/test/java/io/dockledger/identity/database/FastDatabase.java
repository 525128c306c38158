package io.dockledger.identity.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The embedded server without waiting for the disk: what tests write need not survive a crash. */
@TestConfiguration(proxyBeanMethods = false)
public class FastDatabase {

    static final Path PROGRAMS = Path.of("target/test-data/programs");

    @Bean
    EmbeddedServerSettings fastSettings() {
        return new EmbeddedServerSettings(
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"), PROGRAMS);
    }
}
