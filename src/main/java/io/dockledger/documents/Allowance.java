package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is taken off the lines, as a positive amount in the document's currency, without tax. */
public record Allowance(@Nullable String reason, BigDecimal amount) {}
