package io.dockledger.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.MerkleProof;
import io.dockledger.evidence.proof.NoteKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Verifies one entry by itself, with the proof that it is in the log, and without the rest of that. */
final class ProofVerifier {

    private static final ObjectMapper JSON = LogFile.JSON;

    private final TrustedKeys keys;

    ProofVerifier(List<NoteKey> trusted) {
        this.keys = new TrustedKeys(trusted);
    }

    /** An entry that is in the log of that checkpoint. */
    record Proved(SealedEntry entry, Checkpoint checkpoint, NoteKey signer) {}

    /**
     * @param proof as {@code GET /api/v1/evidence/{seq}/proof} answers, in whatever layout
     * @throws Refused with the first thing that does not hold
     */
    Proved verify(String proof) throws Refused {
        try {
            JsonNode read = JSON.readTree(proof);
            SealedEntry entry = entry(read);
            TrustedKeys.Checked signed = keys.check(read.path("checkpoint").asText(), "The checkpoint");
            Checkpoint checkpoint = signed.checkpoint();
            if (!checkpoint.origin().endsWith("/" + entry.tenant())) {
                throw new Refused("The entry is of another company, %s.".formatted(entry.tenant()));
            }
            if (!MerkleProof.includes(
                    entry.leaf(), entry.seq() - 1, checkpoint.size(), path(read), checkpoint.root())) {
                throw new Refused("Entry %d is not in the log of %d entries that was signed."
                        .formatted(entry.seq(), checkpoint.size()));
            }
            return new Proved(entry, checkpoint, signed.signer());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Refused("This is no proof of an entry: it cannot be read.");
        }
    }

    private static SealedEntry entry(JsonNode proof) throws JsonProcessingException, Refused {
        JsonNode facts = proof.path("entry");
        String line = CanonicalJson.of(Map.of(
                "entry", new CanonicalJson.Written(CanonicalJson.of(JSON.treeToValue(facts, Object.class))),
                "previousHash", proof.path("previousHash").asText(),
                "hash", proof.path("hash").asText()));
        SealedEntry entry = LogFile.entry(line, proof.path("entry").path("seq").asLong());
        // Canonical JSON writes decimals as text, so that a number put in the place of its text would not be seen.
        boolean sameTypes = JSON.readTree(entry.canonical()).equals(facts);
        if (!sameTypes || !entry.hash().equals(entry.hashAfter(entry.previousHash()))) {
            throw new Refused("Entry %d was altered: its content does not give its hash.".formatted(entry.seq()));
        }
        return entry;
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(Hash.ofHex(hash.asText())));
        return path;
    }
}
