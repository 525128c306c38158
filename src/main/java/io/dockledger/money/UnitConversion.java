package io.dockledger.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One {@code from} is {@code factor} {@code to}: a box of twelve is {@code (sku, "BX", "EA", 12)}.
 *
 * @param sku the item it holds for; null when it holds for every item
 */
public record UnitConversion(@Nullable String sku, String from, String to, BigDecimal factor) {

    public UnitConversion {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "One " + from + " cannot be " + factor + " " + to + ": a factor must be above zero");
        }
    }
}
