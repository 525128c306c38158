package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.GrowingTree;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar verifies a log by itself: in an empty directory, with no database and no configuration. */
class VerifyJarTests {

    private static final NoteSigner SIGNER = NoteSigner.generate();
    private static final String NAME = "dockledger/harbour";

    @TempDir
    Path directory;

    @Test
    void theJarSaysWhetherALogHolds() throws Exception {
        List<String> lines = log();
        assertThat(verify(lines)).startsWith("0 Intact: the 3 entries of dockledger/harbour are what was signed.");
        assertThat(run("verify", "log.jsonl")).startsWith("3 Consistent: the 3 entries of dockledger/harbour");
        lines.set(2, lines.get(2).replace("clerk", "chief"));
        assertThat(verify(lines)).startsWith("1 Refused: Entry 2 was altered");
        assertThat(run("verify")).startsWith("2 ").contains("Usage: verify FILE");
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("log.jsonl");
        }
    }

    private static List<String> log() {
        List<String> entries = new ArrayList<>();
        GrowingTree tree = new GrowingTree();
        String previous = SealedEntry.GENESIS;
        for (int seq = 1; seq <= 3; seq++) {
            SealedEntry entry = new SealedEntry(
                            "harbour",
                            seq,
                            "thing-done",
                            "clerk",
                            null,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            "c",
                            "{}",
                            "",
                            "")
                    .after(previous);
            tree.add(Hash.leaf(Hash.ofHex(entry.hash()).bytes()));
            entries.add(LogFile.line(entry));
            previous = entry.hash();
        }
        String note =
                SIGNER.sign(new Checkpoint(NAME, 3, tree.root()).text(), NAME).toString();
        LogFile.Head head =
                new LogFile.Head(LogFile.FORMAT, note, List.of(SIGNER.key(NAME).toString()));
        entries.add(0, head.line());
        return entries;
    }

    private String verify(List<String> lines) throws Exception {
        Path file = Files.write(directory.resolve("log.jsonl"), lines);
        return run("verify", file.toString(), "--key", SIGNER.key(NAME).toString());
    }

    private String run(String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Path.of("target", "dockledger.jar").toAbsolutePath().toString();
        List<String> command = new ArrayList<>(List.of(java, "-jar", jar));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() + " " + output;
    }
}
