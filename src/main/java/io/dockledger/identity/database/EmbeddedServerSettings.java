package io.dockledger.identity.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded server runs. Tests, whose data need not last, provide a faster one as a bean.
 *
 * @param parameters server parameters by name
 * @param programs where the server's programs are unpacked; within the data directory where null
 */
record EmbeddedServerSettings(
        Map<String, String> parameters, @Nullable Path programs) {

    /** Nothing that was committed is ever lost. */
    static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            // A table that fills fast must get its statistics before they are missed.
            "autovacuum_naptime", "10s",
            // Every page is logged whole once after each checkpoint, so there should be few of them, and small pages.
            "max_wal_size", "2GB",
            "checkpoint_timeout", "15min",
            "wal_compression", "on",
            "shared_buffers", "512MB");

    static EmbeddedServerSettings durable() {
        return new EmbeddedServerSettings(DURABLE, null);
    }
}
