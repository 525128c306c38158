package io.dockledger.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTests {

    /** Whoever changes a model begins with that of the product. */
    @ParameterizedTest
    @MethodSource
    void everyModelOfTheProductMayBeDeployedByACompany(Path model) throws IOException {
        String name = model.getFileName().toString();
        ModelKind kind = name.endsWith(".bpmn") ? ModelKind.PROCESS : ModelKind.DECISION_TABLE;

        assertThat(ModelCheck.keyOf(kind, Files.readAllBytes(model))).isEqualTo(name.replaceFirst("\\.\\w+$", ""));
    }

    static Stream<Path> everyModelOfTheProductMayBeDeployedByACompany() {
        return Stream.of("processes", "decision-tables").flatMap(ModelCheckTests::files);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
