package io.dockledger.matching;

import java.util.Locale;

/** Invoice numbers as people mistype them. */
final class InvoiceNumbers {

    private InvoiceNumbers() {}

    /** Upper case, only letters and digits, no group of digits with leading zeros: "inv-00 12" is "INV12". */
    static String normalised(String number) {
        String text = number.toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return withoutLeadingZeros(plain);
    }

    private static String withoutLeadingZeros(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean startsGroup = i == 0 || !Character.isDigit(text.charAt(i - 1)) || isLeadingZero(plain);
            boolean goesOn = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (startsGroup && text.charAt(i) == '0' && goesOn) {
                continue;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    private static boolean isLeadingZero(CharSequence soFar) {
        return soFar.isEmpty() || !Character.isDigit(soFar.charAt(soFar.length() - 1));
    }

    /** One slip of the finger apart: a character wrong, missing, too much, or two swapped. */
    static boolean areOneSlipApart(String left, String right) {
        int start = 0;
        while (start < Math.min(left.length(), right.length()) && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        String leftRest = left.substring(start);
        String rightRest = right.substring(start);
        return switch (left.length() - right.length()) {
            case 0 -> isWrongOrSwapped(leftRest, rightRest);
            case 1 -> leftRest.substring(1).equals(rightRest);
            case -1 -> rightRest.substring(1).equals(leftRest);
            default -> false;
        };
    }

    private static boolean isWrongOrSwapped(String left, String right) {
        if (left.isEmpty()) {
            return false;
        }
        boolean oneWrong = left.substring(1).equals(right.substring(1));
        boolean swapped = left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
        return oneWrong || swapped;
    }
}
