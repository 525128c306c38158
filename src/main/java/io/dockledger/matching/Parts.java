package io.dockledger.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Numbers of lines: how they are compared and put in order. */
final class Parts {

    /** Line 2 comes before line 10, and both before line A. */
    static final Comparator<String> IN_ORDER = Parts::compare;

    private Parts() {}

    /** Without leading zeros, as line 00010 of one system is line 10 of another. */
    static String canonical(String part) {
        int zeros = 0;
        while (zeros < part.length() - 1 && part.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros == 0 ? part : part.substring(zeros);
    }

    /** In the order of the lines' numbers, so that the order in which they were given does not matter. */
    static <T> List<T> sorted(List<T> lines, Function<T, String> number) {
        if (lines.size() < 2) {
            return lines;
        }
        List<T> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(number, IN_ORDER));
        return sorted;
    }

    private static int compare(String left, String right) {
        String shortLeft = canonical(left);
        String shortRight = canonical(right);
        boolean numbers = isNumber(shortLeft) && isNumber(shortRight);
        int byLength = numbers ? Integer.compare(shortLeft.length(), shortRight.length()) : 0;
        if (byLength != 0) {
            return byLength;
        }
        int byText = shortLeft.compareTo(shortRight);
        return byText != 0 ? byText : left.compareTo(right);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
