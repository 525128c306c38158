package io.dockledger.matching;

import io.dockledger.money.Ratio;

/**
 * What came or left for one order line, and what was billed of it. Quantities in the line's unit, amounts in the order's
 * currency, without tax.
 *
 * @param moved what was received, or shipped, and not taken back
 * @param billed by invoices that stand
 * @param amount what these ask for it
 * @param worth of one unit by the order; the least that it may be where the order contradicts itself, zero where nothing
 *     leads from the line's unit to that of its price
 */
public record LineTally(OrderFacts.Line line, Ratio moved, Ratio billed, Ratio amount, Ratio worth) {}
