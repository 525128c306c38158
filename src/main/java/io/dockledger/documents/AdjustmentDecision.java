package io.dockledger.documents;

import java.math.BigDecimal;

/**
 * What people decided about the difference of an inventory adjustment.
 *
 * @param approved whether it is to be posted; otherwise the books stay as they are
 * @param quantity the difference that they decided about, in the adjustment's unit
 * @param by who decided; the rule where nobody had to
 */
public record AdjustmentDecision(boolean approved, BigDecimal quantity, String by, String reason) {}
