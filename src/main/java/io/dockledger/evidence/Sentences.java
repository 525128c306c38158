package io.dockledger.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each kind of entry is told, as {@code sentences.properties} says. */
final class Sentences {

    private static final Properties BY_KIND = read();

    private Sentences() {}

    static Set<String> kinds() {
        return BY_KIND.stringPropertyNames();
    }

    /** Null where the kind has no sentence of its own. */
    static @Nullable String of(String kind) {
        return BY_KIND.getProperty(kind);
    }

    private static Properties read() {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream("sentences.properties")), UTF_8)) {
            sentences.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
