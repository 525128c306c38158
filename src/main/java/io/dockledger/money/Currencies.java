package io.dockledger.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many digits after the point each currency has. */
public final class Currencies {

    private static final int USUAL_DIGITS = 2;
    private static final Map<String, Integer> MINOR_DIGITS = new ConcurrentHashMap<>();

    private Currencies() {}

    /** Two for pounds, none for yen, three for dinars; two as well for a code that ISO 4217 does not know. */
    public static int minorDigits(String currency) {
        Integer known = MINOR_DIGITS.get(currency);
        return known != null ? known : remember(currency);
    }

    /** The smallest amount that can be paid, such as 0.01. */
    public static BigDecimal minorUnit(String currency) {
        return BigDecimal.ONE.movePointLeft(minorDigits(currency));
    }

    // Codes come from outside: only those that exist are remembered, or anybody could fill the map.
    private static int remember(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            int usable = digits < 0 ? USUAL_DIGITS : digits;
            MINOR_DIGITS.put(currency, usable);
            return usable;
        } catch (IllegalArgumentException unknown) {
            return USUAL_DIGITS;
        }
    }
}
