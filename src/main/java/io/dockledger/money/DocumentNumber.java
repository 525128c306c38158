package io.dockledger.money;

import java.util.Locale;

/** Document numbers as people write and mistype them. */
public final class DocumentNumber {

    private DocumentNumber() {}

    /**
     * The same for all the ways to write one number: upper case, only letters and digits, no group of digits with leading
     * zeros. {@code "inv-00 12"} and {@code "INV/12"} give {@code INV12}. A number of signs only stays as it is.
     */
    public static String normalised(String number) {
        String text = number.toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.isEmpty() ? text : withoutLeadingZeros(plain);
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
}
