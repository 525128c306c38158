package io.dockledger.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the documents of the tests have in common. */
final class Documents {

    static final String SUPPLIER = "S-1";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Documents() {}

    static Charge charge(String kind, String amount) {
        return new Charge(kind, number(amount));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static String product(String quantity, String price) {
        return number(quantity).multiply(number(price)).toPlainString();
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
