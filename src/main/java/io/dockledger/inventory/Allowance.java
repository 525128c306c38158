package io.dockledger.inventory;

/**
 * What the limits allow.
 *
 * @param limit in words, such as {@code at most 50 and 2 %}
 * @param source where it comes from, such as {@code adjustment-tolerance v3 rule 7}
 */
public record Allowance(Verdict verdict, String limit, String source) {}
