package io.dockledger.analytics.exceptions;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception that is not closed.
 *
 * @param blocks whether the case cannot go on before it is decided
 * @param value what is at stake; null where nobody knows
 */
record OpenException(
        String kind,
        String reason,
        @Nullable String group,
        @Nullable String site,
        @Nullable String partner,
        Instant openedAt,
        boolean blocks,
        @Nullable BigDecimal value,
        @Nullable String currency) {}
