package io.dockledger.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log as it leaves the house, so that it can be verified without it: a line each for the {@link Head} and for every entry in
 * the order of the log. Each line is canonical JSON (RFC 8785), so that there is one way to write it and one to read it.
 */
final class LogFile {

    static final String FORMAT = "dockledger-evidence-log/1";

    /** Reads strictly: whatever says something twice is no evidence. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LogFile() {}

    /**
     * @param checkpoint over exactly the entries that follow, as a signed note
     * @param keys by which that can be checked, as {@code name+id+key}; whoever trusts nobody compares them with those noted
     *     earlier
     */
    record Head(String format, String checkpoint, List<String> keys) {

        Head {
            Objects.requireNonNull(format);
            Objects.requireNonNull(checkpoint);
            keys = List.copyOf(keys);
        }

        static Head of(Checkpoints.Signed signed, List<NoteKey> keys) {
            return new Head(
                    FORMAT, signed.note(), keys.stream().map(NoteKey::toString).toList());
        }

        String line() {
            return CanonicalJson.of(Map.of("format", format, "checkpoint", checkpoint, "keys", keys));
        }
    }

    /** An entry, with the hash behind which it stands and its own. */
    static String line(SealedEntry entry) {
        return CanonicalJson.of(Map.of(
                "entry", new CanonicalJson.Written(entry.canonical()),
                "previousHash", entry.previousHash(),
                "hash", entry.hash()));
    }

    /** @throws Refused where that is no first line of a log */
    static Head head(@Nullable String line) throws Refused {
        try {
            Head head = line == null ? null : JSON.readValue(line, Head.class);
            if (head != null && FORMAT.equals(head.format()) && head.line().equals(line)) {
                return head;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Refused("This is no log of evidence: its first line cannot be read.");
        }
        throw new Refused("This is no log of evidence of the format %s.".formatted(FORMAT));
    }

    /**
     * The entry of a line, whether or not its hash is right.
     *
     * @throws Refused where the line is not, character by character, as that entry is written
     */
    static SealedEntry entry(String line, long place) throws Refused {
        SealedEntry entry = read(line, place);
        if (!line(entry).equals(line)) {
            throw altered(place);
        }
        return entry;
    }

    private static SealedEntry read(String line, long place) throws Refused {
        try {
            return JSON.readValue(line, Line.class).sealed();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw altered(place);
        }
    }

    private static Refused altered(long place) {
        return new Refused("Entry %d was altered: it is not as evidence is written.".formatted(place));
    }

    private record Line(Facts entry, String previousHash, String hash) {

        SealedEntry sealed() throws JsonProcessingException {
            return new SealedEntry(
                    Objects.requireNonNull(entry.tenant),
                    entry.seq,
                    Objects.requireNonNull(entry.kind),
                    Objects.requireNonNull(entry.actor),
                    entry.caseId,
                    Objects.requireNonNull(entry.occurredAt),
                    Objects.requireNonNull(entry.recordedAt),
                    Objects.requireNonNull(entry.correlationId),
                    CanonicalJson.of(JSON.treeToValue(entry.detail, Object.class)),
                    Hash.ofHex(previousHash).hex(),
                    Hash.ofHex(hash).hex());
        }
    }

    private record Facts(
            String tenant,
            long seq,
            String kind,
            String actor,
            @Nullable String caseId,
            Instant occurredAt,
            Instant recordedAt,
            String correlationId,
            JsonNode detail) {}
}
