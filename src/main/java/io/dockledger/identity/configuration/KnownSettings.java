package io.dockledger.identity.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * The settings that exist, as the compiler wrote them down from the properties records of all rooms.
 *
 * @param names in their canonical form, such as {@code dockledger.data-dir}
 * @param open those below which any name may stand, because they are maps or lists
 */
record KnownSettings(Set<String> names, Set<String> open) {

    static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("dockledger");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    static KnownSettings read() {
        Set<String> names = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        try {
            for (URL source :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
                collect(source, names, open);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownSettings(names, open);
    }

    private static void collect(URL source, Set<String> names, Set<String> open) throws IOException {
        try (InputStream in = source.openStream()) {
            for (JsonNode property : new ObjectMapper().readTree(in).path("properties")) {
                String name = property.path("name").asText();
                if (name.startsWith(ROOT + ".")) {
                    names.add(name);
                    if (property.path("type").asText().startsWith("java.util.")) {
                        open.add(name);
                    }
                }
            }
        }
    }

    boolean contains(ConfigurationPropertyName name) {
        return names.stream().map(ConfigurationPropertyName::of).anyMatch(name::equals)
                || open.stream().map(ConfigurationPropertyName::of).anyMatch(known -> known.isAncestorOf(name));
    }

    /** Environment variables cannot tell a dot from a dash, so they are compared without either. */
    boolean containsVariable(String variable) {
        String letters = letters(variable);
        return names.stream().map(KnownSettings::letters).anyMatch(letters::equals)
                || open.stream().map(KnownSettings::letters).anyMatch(letters::startsWith);
    }

    private static String letters(String name) {
        return name.replaceAll("[-._]", "").toLowerCase(Locale.ROOT);
    }

    List<String> all() {
        return List.copyOf(names);
    }
}
