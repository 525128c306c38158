package io.dockledger.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which characters a text may have that somebody wrote: those that the database keeps, and of these only such as a
 * reader sees. What hides in a text, or turns the direction of what follows it, makes the text read otherwise than it is.
 */
public final class WrittenText {

    /** The database keeps neither U+0000 nor half a character. */
    private static final Pattern LOST = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern HIDDEN_IN_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    /** Line ends and tabs are part of what people write at length. */
    private static final Pattern HIDDEN =
            Pattern.compile("[[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]&&[^\\n\\r\\t]]");

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private WrittenText() {}

    /** The text without what would turn the direction of the words around it. */
    public static String withoutTurns(String text) {
        return TURNING.matcher(text).replaceAll("");
    }

    /** What keeps the database from keeping the text, to follow the text's name; null where nothing does. */
    public static @Nullable String lossOf(String text) {
        return first(LOST, text, "kept");
    }

    /** What keeps people from reading a text of several lines, to follow its name; null where nothing does. */
    public static @Nullable String faultOf(String text) {
        return first(HIDDEN, text, "shown");
    }

    /** As {@link #faultOf}, for a text of one line. */
    public static @Nullable String faultOfLine(String text) {
        return first(HIDDEN_IN_LINE, text, "shown");
    }

    private static @Nullable String first(Pattern characters, String text, String verb) {
        Matcher found = characters.matcher(text);
        return found.find()
                ? "has the character U+%04X in it, which cannot be %s".formatted(text.codePointAt(found.start()), verb)
                : null;
    }
}
