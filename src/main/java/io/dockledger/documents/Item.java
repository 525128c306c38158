package io.dockledger.documents;

import org.jspecify.annotations.Nullable;

/**
 * What is loaded of an item.
 *
 * @param family such as {@code dairy}; decision tables give limits by it
 * @param baseUnit UN/ECE recommendation 20, in which it is kept in stock
 * @param skuClass how closely its stock is watched, such as {@code A}; decision tables give limits by it
 */
public record Item(
        String sku,
        String family,
        @Nullable String description,
        @Nullable String baseUnit,
        @Nullable String skuClass) {}
