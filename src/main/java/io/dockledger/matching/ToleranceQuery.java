package io.dockledger.matching;

import java.math.BigDecimal;

/**
 * What limits are asked for.
 *
 * @param supplierClass such as {@code strategic}
 * @param skuFamily of the line's item; empty where there is none or the whole document is meant
 * @param currency of the document that is judged
 * @param amount of the line that is judged, or of the whole document, in that currency: what amount bands speak of
 */
public record ToleranceQuery(
        String supplierClass, String skuFamily, VarianceKind kind, String currency, BigDecimal amount) {}
