package io.dockledger.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** On and after {@code date}, until a newer one, one {@code from} is {@code rate} {@code to}. */
public record ExchangeRate(String from, String to, LocalDate date, BigDecimal rate) {

    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException(
                    "One " + from + " cannot be " + rate + " " + to + ": a rate must be above zero");
        }
    }
}
