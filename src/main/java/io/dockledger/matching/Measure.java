package io.dockledger.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts, such as {@code 10 KGM}, {@code 2.50 GBP}, {@code 0.10 GBP/KGM} or {@code 3 days}.
 *
 * @param value with a sign: above zero to the buyer's disadvantage
 */
public record Measure(BigDecimal value, String unit) {

    /** Reads what {@link #toString()} wrote; null when the text is no measure. */
    public static @Nullable Measure parse(@Nullable String text) {
        int space = text == null ? -1 : text.indexOf(' ');
        if (text == null || space < 0) {
            return null;
        }
        try {
            return new Measure(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
        } catch (NumberFormatException words) {
            return null;
        }
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
