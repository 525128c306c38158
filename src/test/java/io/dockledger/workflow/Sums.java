package io.dockledger.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Line amounts of made-up documents. */
final class Sums {

    private Sums() {}

    static String product(String quantity, String price) {
        return new BigDecimal(quantity)
                .multiply(new BigDecimal(price))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
