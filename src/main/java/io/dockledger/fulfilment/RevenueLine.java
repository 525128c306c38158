package io.dockledger.fulfilment;

import io.dockledger.money.Money;
import java.math.BigDecimal;

/**
 * Revenue of one line of a sales order.
 *
 * @param line of the order
 * @param quantity in {@code unit}; below zero where revenue is taken back
 * @param amount without tax; below zero where revenue is taken back
 */
public record RevenueLine(String line, String sku, BigDecimal quantity, String unit, Money amount) {

    /** Whether it is, in quantity or amount, less than nothing. */
    boolean takesBack() {
        return quantity.signum() < 0 || amount.signum() < 0;
    }

    /** Whether it is of the same line of the order, and nowhere more than the other. */
    boolean isPartOf(RevenueLine other) {
        return line.equals(other.line)
                && quantity.compareTo(other.quantity) <= 0
                && amount.amount().compareTo(other.amount.amount()) <= 0;
    }
}
