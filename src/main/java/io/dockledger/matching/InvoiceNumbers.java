package io.dockledger.matching;

/** Invoice numbers as people mistype them. */
final class InvoiceNumbers {

    private InvoiceNumbers() {}

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
