package io.dockledger.documents.web;

import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A sum of quantities of one item in one unit. What cannot be converted is left out, and the tally then is not exact. */
final class Tally {

    /** Enough to show any quantity that people count or weigh. */
    private static final int DECIMALS = 4;

    private final @Nullable String sku;
    private final String unit;
    private final UnitConversions conversions;
    private Ratio sum = Ratio.ZERO;
    private boolean exact = true;

    Tally(@Nullable String sku, String unit, UnitConversions conversions) {
        this.sku = sku;
        this.unit = unit;
        this.conversions = conversions;
    }

    void add(BigDecimal amount, String from) {
        Ratio factor = conversions.factor(sku, from, unit);
        if (factor == null) {
            exact &= amount.signum() == 0;
        } else {
            sum = sum.plus(factor.times(amount));
        }
    }

    boolean isExact() {
        return exact;
    }

    Ratio sum() {
        return sum;
    }

    Quantity quantity() {
        return new Quantity(rounded(sum), unit);
    }

    static BigDecimal rounded(Ratio value) {
        return value.toDecimal().setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
