package io.dockledger.inventory;

import java.util.Locale;

/** What the limits say of a difference. */
public enum Verdict {
    /** Small enough to be posted by itself. */
    WITHIN,
    /** Another person counts first. */
    RECOUNT,
    /** Somebody finds out what happened. */
    PEOPLE;

    /** Throws {@link IllegalArgumentException} for anything else than within, recount and people. */
    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
