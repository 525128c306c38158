package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What lists show and filter of a case; it changes with the document.
 *
 * @param supplier the supplier's number
 * @param amount the document's total in its own currency
 * @param currency ISO 4217
 */
public record CaseFacts(
        @Nullable String supplier,
        @Nullable String supplierName,
        @Nullable String site,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal amount,

        @Nullable String currency) {}
