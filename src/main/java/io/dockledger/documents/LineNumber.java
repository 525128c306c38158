package io.dockledger.documents;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares how documents number the lines of an order: line 00010 of one system is line 10 of another. */
final class LineNumber {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private LineNumber() {}

    static boolean same(@Nullable String given, String line) {
        return given != null && plain(given).equals(plain(line));
    }

    private static String plain(String text) {
        return LEADING_ZEROS.matcher(text).replaceFirst("");
    }
}
