package io.dockledger.evidence;

import io.dockledger.evidence.proof.Hash;
import io.dockledger.identity.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry at its place in a tenant's chain. Its hash is SHA-256 over the bytes of the previous hash (32 zero bytes
 * before the first entry) followed by the canonical JSON of everything else here, in UTF-8.
 *
 * @param seq the place in the chain, from 1, without gaps
 * @param detail the entry's facts as canonical JSON
 * @param previousHash hexadecimal
 * @param hash hexadecimal
 */
public record SealedEntry(
        String tenant,
        long seq,
        String kind,
        String actor,
        @Nullable String caseId,
        Instant occurredAt,
        Instant recordedAt,
        String correlationId,
        String detail,
        String previousHash,
        String hash) {

    /** What the first entry of every chain follows. */
    static final String GENESIS = "0".repeat(64);

    /** The text that is hashed: RFC 8785 over all components but the two hashes, {@code caseId} null where none is. */
    public String canonical() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("tenant", tenant);
        facts.put("seq", seq);
        facts.put("kind", kind);
        facts.put("actor", actor);
        facts.put("caseId", caseId);
        facts.put("occurredAt", occurredAt);
        facts.put("recordedAt", recordedAt);
        facts.put("correlationId", correlationId);
        facts.put("detail", new CanonicalJson.Written(detail));
        return CanonicalJson.of(facts);
    }

    /** The hash that this entry must have after the given one. */
    String hashAfter(String previous) {
        return Sha256.hex(HexFormat.of().parseHex(previous), canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** The entry's hash as a leaf of the Merkle tree. */
    public Hash leaf() {
        return Hash.leaf(Hash.ofHex(hash).bytes());
    }

    /** The same entry following the given one. */
    SealedEntry after(String previous) {
        return new SealedEntry(
                tenant,
                seq,
                kind,
                actor,
                caseId,
                occurredAt,
                recordedAt,
                correlationId,
                detail,
                previous,
                hashAfter(previous));
    }
}
