package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What lists show and filter of a case; it changes with the document.
 *
 * @param partner the number of the supplier or customer
 * @param amount in the currency of the document; what it is depends on the process ({@link CaseSummary#amountMeaning()})
 * @param currency ISO 4217
 */
public record CaseFacts(
        @Nullable String partner,
        @Nullable String partnerName,
        @Nullable String site,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal amount,

        @Nullable String currency) {}
