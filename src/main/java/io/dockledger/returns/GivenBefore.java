package io.dockledger.returns;

import java.math.BigDecimal;

/**
 * What other returns had taken back of a sale when a return was decided on.
 *
 * @param invoice key of the invoice
 * @param line of the invoice
 * @param quantity in the unit of that line
 */
public record GivenBefore(String invoice, String line, BigDecimal quantity) {}
