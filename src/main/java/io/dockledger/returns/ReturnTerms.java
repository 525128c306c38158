package io.dockledger.returns;

import java.math.BigDecimal;

/**
 * On which terms goods are taken back.
 *
 * @param windowDays how many days after the invoice a return can be asked for
 * @param restockingPercent of the price paid that is kept
 * @param shippingRefunded whether a share of the shipping is given back
 * @param source which table and rule says so, for people
 */
public record ReturnTerms(int windowDays, BigDecimal restockingPercent, boolean shippingRefunded, String source) {}
