package io.dockledger.documents;

import java.util.Locale;
import java.util.regex.Pattern;

/** Document numbers as duplicates are searched by. */
public final class DocumentNumber {

    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private DocumentNumber() {}

    /** The number without spaces, hyphens and leading zeros, in upper case: {@code "00-47 11a"} gives {@code 4711A}. */
    public static String normalised(String number) {
        String bare = SPACES_AND_HYPHENS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        return LEADING_ZEROS.matcher(bare).replaceFirst("");
    }
}
