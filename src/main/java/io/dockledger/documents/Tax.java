package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One rate of tax: what it is due on, the rate in percent, and the tax, in the document's currency. */
public record Tax(
        @Nullable BigDecimal taxable,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount) {}
