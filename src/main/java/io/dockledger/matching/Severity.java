package io.dockledger.matching;

import java.util.Locale;

/** What a variance outside its limits does. Ordered from harmless to grave. */
public enum Severity {
    /** Noted, and the invoice goes on. */
    ACCEPT,
    /** Shown as a warning, and the invoice goes on. */
    WARN,
    /** The invoice stops until somebody decides. */
    BLOCK;

    /** As decision tables write it: {@code accept}, {@code warn}, {@code block}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws {@link IllegalArgumentException} for anything else than accept, warn and block. */
    public static Severity of(String code) {
        for (Severity severity : values()) {
            if (severity.code().equals(code)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("A severity is accept, warn or block, not " + code);
    }

    public Severity atMost(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
