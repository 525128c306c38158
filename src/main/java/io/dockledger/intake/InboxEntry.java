package io.dockledger.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event in the inbox with everything that is known of it.
 *
 * @param contentType of the raw bytes
 * @param contentHash SHA-256 of the raw bytes, hexadecimal
 * @param raw the bytes as received, read as UTF-8
 * @param data the normalised data
 * @param stackTrace of the last failure
 * @param repeats what else arrived under the same event id
 */
public record InboxEntry(
        InboxRow row,
        String contentType,
        String contentHash,
        String raw,
        JsonNode data,
        @Nullable String stackTrace,
        List<Repeat> repeats) {

    public InboxEntry {
        repeats = List.copyOf(repeats);
    }

    /**
     * The same event id once more.
     *
     * @param conflict whether the content was another one
     * @param times how often this content arrived
     * @param raw the other content, for a conflict only
     */
    public record Repeat(
            boolean conflict,
            String contentHash,
            long times,
            Instant firstAt,
            Instant lastAt,
            @Nullable String raw) {}
}
