package io.dockledger.evidence;

import java.util.UUID;
import org.slf4j.MDC;

/** The correlation id of what the current thread works on; it stands in every log line, task, entry and outgoing call. */
public final class Correlation {

    /** The name under which log lines show it. */
    public static final String KEY = "correlationId";

    /** The header in which requests and answers carry it. */
    public static final String HEADER = "X-Correlation-Id";

    private Correlation() {}

    /** The current id; made and kept where none was given. */
    public static String current() {
        String id = MDC.get(KEY);
        if (id == null) {
            id = UUID.randomUUID().toString();
            MDC.put(KEY, id);
        }
        return id;
    }

    public static void set(String correlationId) {
        MDC.put(KEY, correlationId);
    }

    public static void clear() {
        MDC.remove(KEY);
    }
}
