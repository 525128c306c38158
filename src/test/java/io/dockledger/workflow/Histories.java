package io.dockledger.workflow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stories that were told to one version of the models, with those models: a folder that holds a file for each class
 * of scenarios, and {@code processes} and {@code decision-tables} as they were.
 */
record Histories(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/histories");
    private static final List<String> MODELS = List.of("processes", "decision-tables");

    /** All recorded versions, the oldest first. */
    static List<Histories> all() {
        return list(ALL).stream().map(Histories::new).toList();
    }

    static Histories of(String version) {
        return new Histories(ALL.resolve(version));
    }

    Map<String, Map<String, RecordedStory>> stories(ObjectMapper json) {
        Map<String, Map<String, RecordedStory>> stories = new TreeMap<>();
        for (Path file : list(folder)) {
            if (Files.isRegularFile(file)) {
                stories.put(nameOf(file), read(file, json));
            }
        }
        return stories;
    }

    /** The recorded models that differ from those of today. */
    List<Path> outdatedModels() {
        return MODELS.stream()
                .flatMap(kind -> list(folder.resolve(kind)).stream())
                .filter(model -> !isAsToday(model))
                .toList();
    }

    /** The model as it is today. */
    Path today(Path recorded) {
        return folder.relativize(recorded);
    }

    private boolean isAsToday(Path recorded) {
        try {
            return Files.exists(today(recorded)) && Files.mismatch(recorded, today(recorded)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a story, and the models of today with it.
     *
     * @throws IllegalStateException where stories of other models are kept under this version
     */
    void keep(String scenarios, String name, RecordedStory story, ObjectMapper json) {
        try {
            keepModels();
            Path file = folder.resolve(scenarios + ".json");
            Map<String, RecordedStory> stories = Files.exists(file) ? read(file, json) : new TreeMap<>();
            stories.put(name, story);
            json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), stories);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepModels() throws IOException {
        List<Path> outdated = outdatedModels();
        if (!outdated.isEmpty()) {
            throw new IllegalStateException(
                    "%s holds stories of other models than today's (%s). Record under another version, or remove the folder to record it anew."
                            .formatted(folder, outdated));
        }
        for (String kind : MODELS) {
            Files.createDirectories(folder.resolve(kind));
            for (Path model : list(Path.of(kind))) {
                Path kept = folder.resolve(model);
                if (!Files.exists(kept)) {
                    Files.copy(model, kept);
                }
            }
        }
    }

    private static Map<String, RecordedStory> read(Path file, ObjectMapper json) {
        try {
            return json.readValue(file.toFile(), new TypeReference<TreeMap<String, RecordedStory>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
