package io.dockledger.fulfilment;

import io.dockledger.money.Money;
import java.math.BigDecimal;

/**
 * What has to be accrued for one line of a sales order.
 *
 * @param line of the order
 * @param quantity in {@code unit}, above zero
 * @param amount without tax: above zero where revenue is missing, below where it is not earned yet
 */
public record CutOffLine(CutOffCause cause, String line, String sku, BigDecimal quantity, String unit, Money amount) {}
