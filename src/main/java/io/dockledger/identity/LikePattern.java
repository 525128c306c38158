package io.dockledger.identity;

/** What people search for, as SQL's {@code like} wants it. */
public final class LikePattern {

    private LikePattern() {}

    /** Fits every text that contains the given one, of which nothing is a wildcard. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
