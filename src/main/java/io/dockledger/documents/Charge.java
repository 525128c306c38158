package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What comes on top of the lines, such as freight; in the document's currency, without tax. */
public record Charge(@Nullable String kind, @Nullable String reason, BigDecimal amount) {}
