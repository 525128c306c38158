package io.dockledger.identity.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/** The embedded server without waiting for the disk: what tests write need not survive a crash. */
@TestConfiguration(proxyBeanMethods = false)
public class FastDatabase {

    private static final Path TEST_DATA = Path.of("target/test-data");
    static final Path PROGRAMS = TEST_DATA.resolve("programs");

    @Bean
    EmbeddedServerSettings fastSettings() {
        return new EmbeddedServerSettings(
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"), PROGRAMS);
    }

    // Each run has a directory named after its process; those of processes that are gone only take up room.
    static {
        try {
            Files.createDirectories(TEST_DATA);
            for (Path directory : directories()) {
                if (belongsToNobody(directory.getFileName().toString())) {
                    FileSystemUtils.deleteRecursively(directory);
                }
            }
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static List<Path> directories() throws IOException {
        try (Stream<Path> entries = Files.list(TEST_DATA)) {
            return entries.toList();
        }
    }

    private static boolean belongsToNobody(String name) {
        return name.matches("\\d+") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }
}
