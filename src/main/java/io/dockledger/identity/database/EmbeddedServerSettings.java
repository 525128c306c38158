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
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    static EmbeddedServerSettings durable() {
        return new EmbeddedServerSettings(DURABLE, null);
    }
}
