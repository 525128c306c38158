package io.dockledger.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.evidence.VerifyCommand;
import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.MerkleProof;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Sha256;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What an auditor gets by the API is checked as an auditor would: with the public key and the published algorithms. */
@DockledgerTest
class ProofsApiIntegrationTests {

    @Autowired
    EvidenceLog log;

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    String tenant;
    String auditor;

    @BeforeEach
    void entries() {
        tenant = tenants.fresh();
        append(5);
        auditor = tenants.person(tenant, Groups.AUDITORS).id();
    }

    private void append(int count) {
        tenants.runInTransaction(tenant, () -> {
            for (int number = 0; number < count; number++) {
                log.append(new EvidenceEntry(
                        "thing-done", "clerk", null, Instant.EPOCH, "corr", Map.of("number", number)));
            }
        });
    }

    private ResponseEntity<String> get(String account, String path) {
        return api.as(account).get().uri("/api/v1/evidence" + path).retrieve().toEntity(String.class);
    }

    private JsonNode json(String path) {
        return api.as(auditor)
                .get()
                .uri("/api/v1/evidence" + path)
                .retrieve()
                .toEntity(JsonNode.class)
                .getBody();
    }

    private Checkpoint checked(String note) {
        NoteKey key = NoteKey.parse(json("/keys").path("keys").path(0).asText());
        SignedNote signed = SignedNote.parse(note);
        assertThat(signed.signer(List.of(key))).contains(key);
        return Checkpoint.parse(signed.text());
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(Hash.ofHex(hash.asText())));
        return path;
    }

    @Test
    void aCheckpointIsSignedForThisCompanyAlone() {
        Checkpoint checkpoint = checked(get(auditor, "/checkpoint").getBody());
        assertThat(checkpoint.origin()).isEqualTo("dockledger/" + tenant);
        assertThat(checkpoint.size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void anEntryIsProvedToBeInTheLog() {
        JsonNode proof = json("/3/proof");
        Checkpoint checkpoint = checked(proof.path("checkpoint").asText());
        byte[] previous = Hash.ofHex(proof.path("previousHash").asText()).bytes();
        assertThat(proof.path("entry").path("seq").asLong()).isEqualTo(3);
        Hash hash = Hash.of(Sha256.of(previous, proof.path("entry").toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(hash.hex()).isEqualTo(proof.path("hash").asText());
        Hash leaf = Hash.leaf(hash.bytes());
        assertThat(leaf.hex()).isEqualTo(proof.path("leaf").asText());
        assertThat(MerkleProof.includes(leaf, 2, checkpoint.size(), path(proof), checkpoint.root()))
                .isTrue();
    }

    @Test
    void oneEntryIsVerifiedAlone(@TempDir Path directory) throws IOException {
        String proof = get(auditor, "/3/proof").getBody();
        assertThat(verified(directory, proof)).startsWith("0 Intact: entry 3 of dockledger/" + tenant);
        assertThat(verified(directory, json("/3/proof").toPrettyString())).startsWith("0 Intact: entry 3");
        assertThat(verified(directory, "")).startsWith("1 Refused: ");
        assertThat(verified(directory, "null")).startsWith("1 Refused: ");
        assertThat(run("--proof", directory.resolve("proof.json").toString())).startsWith("2 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"actor\":\"clerk\" \"actor\":\"chief\"",
                "\"actor\":\"clerk\" \"actor\":\"chief\",\"actor\":\"clerk\"",
                "\"seq\":3,\"tenant\" \"seq\":\"3\",\"tenant\"",
                "\"seq\":3,\"tenant\" \"seq\":4,\"tenant\"",
                "\"entry\" \"nothing\"",
                "\"path\":\\[ \"path\":[\"00\",",
                "\\\\n\\d+\\\\n \\\\\\\\n4\\\\\\\\n"
            })
    void anEntryWhoseProofWasChangedIsRefused(String change, @TempDir Path directory) throws IOException {
        String[] fromTo = change.split(" ", 2);
        String proof = get(auditor, "/3/proof").getBody();
        String changed = proof.replaceFirst(fromTo[0], fromTo[1]);
        assertThat(changed).isNotEqualTo(proof);
        assertThat(verified(directory, changed)).startsWith("1 Refused: ");
    }

    private String verified(Path directory, String proof) throws IOException {
        Path file = Files.writeString(directory.resolve("proof.json"), proof);
        return run(
                "--proof",
                file.toString(),
                "--key",
                json("/keys").path("keys").path(0).asText());
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = VerifyCommand.run(List.of(arguments), print, print);
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLaterLogIsProvedToBeginWithAnEarlierOne() {
        Checkpoint earlier = checked(get(auditor, "/checkpoint").getBody());
        append(300);
        Checkpoint later = checked(get(auditor, "/checkpoint").getBody());
        JsonNode proof = json("/consistency?from=%d&to=%d".formatted(earlier.size(), later.size()));
        assertThat(checked(proof.path("earlier").asText())).isEqualTo(earlier);
        assertThat(MerkleProof.isConsistent(earlier.size(), earlier.root(), later.size(), later.root(), path(proof)))
                .isTrue();
        assertThat(get(auditor, "/checkpoint?size=" + earlier.size()).getBody())
                .isEqualTo(proof.path("earlier").asText());
    }

    @Test
    void theLogIsAFileOfAsManyEntriesAsWereSigned() {
        ResponseEntity<String> file = get(auditor, "/log");
        long entries = file.getBody().lines().count() - 1;
        assertThat(entries).isGreaterThanOrEqualTo(5);
        assertThat(file.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("evidence-%d.jsonl".formatted(entries));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/99999/proof",
                "/0/proof",
                "/checkpoint?size=99999",
                "/log?size=99999",
                "/consistency?from=1&to=99999"
            })
    void whatWasNotSignedIsNotFound(String path) {
        assertThat(get(auditor, path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/keys", "/checkpoint", "/1/proof", "/log", "/consistency?from=1&to=1"})
    void onlyWhoReadsEvidenceGetsProofs(String path) {
        String clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE).id();
        assertThat(get(clerk, path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }
}
