package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of entry that the code writes is told and marked, and no other. */
class EvidenceKindsTests {

    /** The first argument of whatever writes entries; it may choose between two kinds. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:EvidenceEntry|SecurityEvent|append|announce|record|prove|tell)\\(([^,;]*),");

    private static final Pattern KIND = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void eachHasASentence() {
        assertThat(Sentences.kinds()).isEqualTo(written());
    }

    @Test
    void eachHasATone() {
        assertThat(Tones.kinds()).isEqualTo(written());
    }

    @Test
    void whatIsGivenUpIsMarkedAsBad() {
        assertThat(Stream.of("job-given-up", "message-dead", "event-dead-lettered")
                        .map(Tone::of))
                .containsOnly(Tone.BAD);
    }

    private static Set<String> written() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> WRITTEN.matcher(read(file)).results())
                    .flatMap(call -> KIND.matcher(call.group(1)).results())
                    .map(kind -> kind.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
