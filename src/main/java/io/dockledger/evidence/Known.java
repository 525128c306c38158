package io.dockledger.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of something. What is not is left out, so that nobody reads the word "null" for it. */
public final class Known {

    private Known() {}

    /** The facts that have a value, in their order. */
    public static Map<String, Object> of(Map<String, ? extends @Nullable Object> facts) {
        Map<String, Object> known = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }
}
