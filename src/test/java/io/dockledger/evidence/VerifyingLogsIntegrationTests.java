package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.MerkleProof;
import io.dockledger.evidence.proof.NoteSigner;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.Tenancy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the house can be verified without it, and whatever was done to it is found. */
@DockledgerTest
class VerifyingLogsIntegrationTests {

    /** More than two full subtrees that are kept, and some. */
    private static final int ENTRIES = 600;

    @Autowired
    EvidenceLog log;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LogExport export;

    @Autowired
    TestTenants tenants;

    @TempDir
    Path directory;

    String tenant;

    @BeforeEach
    void someEntries() {
        tenant = tenants.fresh();
        append(1, ENTRIES);
    }

    private void append(int from, int to) {
        tenants.runInTransaction(tenant, () -> {
            for (int number = from; number <= to; number++) {
                log.append(new EvidenceEntry(
                        "thing-done",
                        "clerk \u00e9",
                        "case-" + number,
                        Instant.EPOCH,
                        "corr",
                        Map.of("number", number)));
            }
        });
    }

    private Checkpoints.Signed signed() {
        return Tenancy.in(tenant, () -> checkpoints.sign()).orElseThrow();
    }

    private List<String> exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Checkpoints.Signed upTo = signed();
        Tenancy.run(tenant, () -> export.write(upTo, out));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String verified(List<String> lines, String... arguments) throws IOException {
        Path file = Files.write(directory.resolve("log.jsonl"), lines);
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = VerifyCommand.run(all, print, print);
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> changed(List<String> lines, int at, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, change.apply(lines.get(at)));
        return changed;
    }

    @Test
    void aLogThatNobodyTouchedHolds() throws IOException {
        assertThat(verified(exported(), "--key", key()))
                .startsWith("0 Intact: the 600 entries of dockledger/" + tenant)
                .contains("recorded at 2")
                .doesNotContain("came with the file");
    }

    @Test
    void aLogWhoseKeyNobodyNotedIsToldApart() throws IOException {
        assertThat(verified(exported()))
                .startsWith("3 Consistent: the 600 entries of dockledger/" + tenant)
                .contains("The key came with the file");
    }

    private String key() {
        return Tenancy.in(tenant, () -> checkpoints.keys()).get(0).toString();
    }

    @Test
    void theLogOfAnotherCompanyDoesNotPassUnderTheKeyOfThisOne() throws IOException {
        List<String> others = exported();
        String text = SignedNote.parse(signed().note()).text();
        tenant = tenants.fresh();
        NoteSigner signer = NoteSigner.generate();
        String name = "dockledger/" + tenant;
        LogFile.Head head =
                new LogFile.Head(LogFile.FORMAT, signer.sign(text, name).toString(), List.of());
        assertThat(verified(
                        changed(others, 0, old -> head.line()),
                        "--key",
                        signer.key(name).toString()))
                .startsWith("1 Refused: The checkpoint is of the log dockledger/")
                .contains("the key that signed it is that of " + name);
    }

    @Test
    void aLogBeginsWithTheRootsThatWereNotedEarlier() throws IOException {
        String noted = signed().checkpoint().root().hex();
        append(ENTRIES + 1, ENTRIES + 5);
        assertThat(verified(exported(), "--key", key(), "--root", noted)).startsWith("0 Intact: the 605 entries");
        assertThat(verified(exported(), "--key", key(), "--root", "ab".repeat(32)))
                .startsWith("1 Refused: The root abab");
        assertThat(verified(exported(), "--root", "ab")).startsWith("2 ");
    }

    @Test
    void aLogThatGrewBeginsWithWhatWasNotedEarlier() throws IOException {
        Path noted = Files.writeString(directory.resolve("noted.txt"), signed().note());
        append(ENTRIES + 1, ENTRIES + 5);
        assertThat(verified(exported(), "--key", key(), "--checkpoint", noted.toString()))
                .startsWith("0 Intact: the 605 entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"number\":300 \"number\":301",
                "case-300 case-301",
                "clerk chief",
                "\"seq\":300 \"seq\":299",
                "1970-01-01 1970-01-02",
                "\"number\":300 \"number\":300,\"more\":1",
                "\"number\":300 \"number\":300.5",
                "\"kind\" \"more\":1,\"kind\"",
                "} ",
                "\"number\":300 \"number\":301,\"number\":300",
                "\"actor\" \"actor\":\"chief\",\"actor\"",
                "\"seq\":300 \"seq\":\"300\"",
                "\"seq\":300 \"seq\":300.7",
                "\"seq\":300 \"seq\":3e2",
                "\"corr\" 7",
                "T00:00:00Z T00:00:00.000Z",
                "case-300 \\\\u0063ase-300",
                "\"case-300\" null"
            })
    void anEntryThatWasChangedIsNamed(String change) throws IOException {
        String[] fromTo = change.split(" ", 2);
        List<String> changed = changed(exported(), 300, line -> line.replaceFirst(fromTo[0], fromTo[1]));
        assertThat(verified(changed)).startsWith("1 Refused: Entry 300 ");
    }

    @Test
    void anEntryWhoseHashWasMadeToFitBreaksTheNext() throws IOException {
        List<String> lines = exported();
        SealedEntry forged = new SealedEntry(
                        tenant, 300, "thing-done", "chief", null, Instant.EPOCH, Instant.EPOCH, "c", "{}", "", "")
                .after(lines.get(300).replaceAll(".*\"previousHash\":\"(\\w+)\".*", "$1"));
        String line = LogFile.line(forged);
        assertThat(verified(changed(lines, 300, old -> line)))
                .startsWith("1 Refused: Entry 301 does not follow the entry before it.");
    }

    @Test
    void theLastEntryCannotBeReplacedEither() throws IOException {
        List<String> lines = exported();
        SealedEntry forged = new SealedEntry(
                        tenant, 600, "thing-done", "chief", null, Instant.EPOCH, Instant.EPOCH, "c", "{}", "", "")
                .after(lines.get(600).replaceAll(".*\"previousHash\":\"(\\w+)\".*", "$1"));
        String line = LogFile.line(forged);
        assertThat(verified(changed(lines, 600, old -> line)))
                .startsWith("1 Refused: The first 600 entries are not those of the checkpoint of the file.");
    }

    @Test
    void anEntryThatIsMissingIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(exported());
        lines.remove(300);
        assertThat(verified(lines)).startsWith("1 Refused: Entry 300 is missing.");
    }

    @Test
    void entriesInAnotherOrderAreNamed() throws IOException {
        List<String> lines = new ArrayList<>(exported());
        lines.add(301, lines.remove(300));
        assertThat(verified(lines)).startsWith("1 Refused: Entry 300 is missing.");
    }

    @Test
    void anEntryThatWasAddedIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(exported());
        lines.add(lines.get(600));
        assertThat(verified(lines)).startsWith("1 Refused: Entry 601 was added: 600 were signed.");
    }

    @Test
    void aLogThatWasCutOffSaysWhere() throws IOException {
        assertThat(verified(exported().subList(0, 600)))
                .startsWith("1 Refused: The log was cut off: it ends after entry 599, and 600 were signed.");
    }

    @Test
    void aLogThatWasCutOffTogetherWithItsCheckpointIsFoundByWhatWasNoted() throws IOException {
        Checkpoints.Signed early = signed();
        List<String> shorter = exported();
        append(ENTRIES + 1, ENTRIES + 1);
        Path noted = Files.writeString(directory.resolve("noted.txt"), signed().note());
        assertThat(early.checkpoint().size()).isEqualTo(ENTRIES);
        assertThat(verified(shorter, "--checkpoint", noted.toString()))
                .startsWith("1 Refused: 601 entries were noted earlier, and this log ends after 600.");
    }

    @Test
    void aCheckpointThatWasForgedIsRefused() throws IOException {
        List<String> forged = changed(exported(), 0, head -> head.replace("\\n600\\n", "\\n599\\n"));
        assertThat(verified(forged)).startsWith("1 Refused: The checkpoint was not signed by any key that is trusted.");
        String other = NoteSigner.generate().key("dockledger/" + tenant).toString();
        assertThat(verified(exported(), "--key", other))
                .startsWith("1 Refused: The checkpoint was not signed by any key that is trusted.");
    }

    @Test
    void whatIsNoLogIsRefusedAndWhatCannotBeReadIsSaid() throws IOException {
        assertThat(verified(List.of("{}"))).startsWith("1 Refused: This is no log of evidence");
        assertThat(verified(List.of("{\"format\":\"dockledger-evidence-log/1\"}")))
                .startsWith("1 Refused: This is no log of evidence");
        assertThat(verified(changed(exported(), 0, head -> head.replaceFirst("\\[", "[null,"))))
                .startsWith("1 Refused: This is no log of evidence");
        assertThat(verified(changed(exported(), 0, head -> head.replaceFirst(" ", "  "))))
                .startsWith("1 Refused: ");
        assertThat(verified(List.of())).startsWith("1 Refused: This is no log of evidence");
        assertThat(verified(exported(), "--key", "nonsense")).startsWith("2 ").contains("Usage: verify FILE");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(VerifyCommand.run(List.of(directory.resolve("none").toString()), print, print))
                .isEqualTo(2);
        assertThat(VerifyCommand.run(List.of(), print, print)).isEqualTo(2);
    }

    @Test
    void everyEntryIsProvedToBeInTheLog() {
        signed();
        for (long seq = 1; seq <= ENTRIES; seq += 37) {
            Checkpoints.Inclusion proof = inclusion(seq);
            Hash leaf = Hash.leaf(Hash.ofHex(proof.entry().hash()).bytes());
            assertThat(MerkleProof.includes(
                            leaf,
                            seq - 1,
                            ENTRIES,
                            proof.path(),
                            proof.signed().checkpoint().root()))
                    .isTrue();
        }
        assertThat(Tenancy.in(tenant, () -> checkpoints.inclusion(ENTRIES + 1L)))
                .isEmpty();
        assertThat(Tenancy.in(tenant, () -> checkpoints.inclusion(0))).isEmpty();
    }

    private Checkpoints.Inclusion inclusion(long seq) {
        return Tenancy.in(tenant, () -> checkpoints.inclusion(seq)).orElseThrow();
    }

    @Test
    void aLaterCheckpointIsProvedToBeginWithAnEarlierOne() {
        Checkpoints.Signed earlier = signed();
        append(ENTRIES + 1, ENTRIES + 200);
        Checkpoints.Signed later = signed();
        Checkpoints.Consistency proof = Tenancy.in(tenant, () -> checkpoints.consistency(ENTRIES, ENTRIES + 200L))
                .orElseThrow();
        assertThat(MerkleProof.isConsistent(
                        ENTRIES,
                        earlier.checkpoint().root(),
                        ENTRIES + 200L,
                        later.checkpoint().root(),
                        proof.path()))
                .isTrue();
    }

    @Test
    void nothingIsSignedTwiceAndNothingOfAnEmptyLog() {
        assertThat(signed()).isEqualTo(signed());
        String empty = tenants.fresh();
        assertThat(Tenancy.in(empty, () -> checkpoints.sign())).isEmpty();
    }
}
