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
public record RevenueLine(String line, String sku, BigDecimal quantity, String unit, Money amount) {}
