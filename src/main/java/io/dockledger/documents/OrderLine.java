package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is ordered on one line, whoever orders it from whom. */
public sealed interface OrderLine extends DocumentLine permits PurchaseOrderLine, SalesOrderLine {

    @Override
    String sku();

    /** The item's number with the partner. */
    @Nullable
    String partnerSku();

    @Nullable
    String family();

    @Override
    BigDecimal price();

    @Override
    BigDecimal priceBase();

    @Override
    String priceUnit();

    @Override
    default String orderLine() {
        return line();
    }

    default boolean hasNumber(@Nullable String given) {
        return LineNumber.same(given, line());
    }

    /** Whether it is the number of the line's item, as we or as the partner counts items. */
    default boolean isOfItem(@Nullable String given) {
        return given != null && (given.equals(sku()) || given.equals(partnerSku()));
    }
}
