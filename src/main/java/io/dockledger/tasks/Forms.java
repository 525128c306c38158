package io.dockledger.tasks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms that come with the product, read once at the start. */
@Component
public class Forms {

    private static final String ENDING = ".form";

    private final Map<String, Form> byKey = new HashMap<>();

    Forms(ObjectMapper json, ResourcePatternResolver resources) {
        ObjectMapper exact = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try {
            for (Resource resource : resources.getResources("classpath*:forms/*" + ENDING)) {
                Form form = read(exact, resource);
                byKey.put(form.key(), form);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Form read(ObjectMapper json, Resource resource) throws IOException {
        String file = String.valueOf(resource.getFilename());
        try (InputStream content = resource.getInputStream()) {
            return FormReader.read(file.substring(0, file.length() - ENDING.length()), json.readTree(content));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "The form %s cannot be used: %s.".formatted(file, wrong.getMessage()), wrong);
        }
    }

    public Optional<Form> find(String formKey) {
        return Optional.ofNullable(byKey.get(formKey));
    }

    /** @throws IllegalStateException when a process names a form that does not exist */
    public Form require(String formKey) {
        return find(formKey).orElseThrow(() -> new IllegalStateException("There is no form called '" + formKey + "'."));
    }

    public Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }
}
