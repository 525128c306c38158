package io.dockledger.matching;

import java.math.BigDecimal;

/**
 * Freight, packing, an allowance: money that belongs to no line.
 *
 * @param kind what for, such as {@code freight}; compared without case, spaces and signs
 * @param amount in the document's currency, without tax, above zero
 */
public record Charge(String kind, BigDecimal amount) {}
