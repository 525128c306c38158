package io.dockledger.evidence;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.evidence.proof.NoteKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log as it leaves the house, so that it can be verified without it: JSON, one value a line. The first line is the
 * {@link Head}, each other an {@link Entry} in the order of the log.
 */
final class LogFile {

    static final String FORMAT = "dockledger-evidence-log/1";

    private LogFile() {}

    /**
     * @param checkpoint over exactly the entries that follow, as a signed note
     * @param keys by which that can be checked, as {@code name+id+key}; whoever trusts nobody compares them with those noted
     *     earlier
     */
    record Head(String format, String checkpoint, List<String> keys) {

        static Head of(Checkpoints.Signed signed, List<NoteKey> keys) {
            return new Head(
                    FORMAT, signed.note(), keys.stream().map(NoteKey::toString).toList());
        }
    }

    /** An entry with what it is hashed to behind which hash. */
    record Entry(Facts entry, String previousHash, String hash) {

        static Entry of(SealedEntry sealed) {
            return new Entry(Facts.of(sealed), sealed.previousHash(), sealed.hash());
        }
    }

    /** The object whose RFC 8785 form is hashed. */
    record Facts(
            String tenant,
            long seq,
            String kind,
            String actor,
            @Nullable String caseId,
            Instant occurredAt,
            Instant recordedAt,
            String correlationId,
            @JsonRawValue String detail) {

        static Facts of(SealedEntry sealed) {
            return new Facts(
                    sealed.tenant(),
                    sealed.seq(),
                    sealed.kind(),
                    sealed.actor(),
                    sealed.caseId(),
                    sealed.occurredAt(),
                    sealed.recordedAt(),
                    sealed.correlationId(),
                    sealed.detail());
        }
    }

    /** An entry as it is read again, with its detail not yet in canonical form. */
    record ReadEntry(ReadFacts entry, String previousHash, String hash) {}

    record ReadFacts(
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
