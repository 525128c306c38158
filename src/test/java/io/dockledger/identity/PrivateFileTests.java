package io.dockledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTests {

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenOnceIsReadAfterwards() throws IOException {
        Path file = directory.resolve("secret");
        assertThat(PrivateFile.readOrWrite(file, () -> "one")).isEqualTo("one");
        assertThat(PrivateFile.readOrWrite(file, () -> "two")).isEqualTo("one");
        PrivateFile.write(file, "three");
        assertThat(file).hasContent("three");
        assertThat(directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void nothingIsLeftWhereWritingFails() {
        Path file = directory.resolve("secret");
        assertThatThrownBy(() -> PrivateFile.readOrWrite(file, () -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(directory).isEmptyDirectory();
    }
}
