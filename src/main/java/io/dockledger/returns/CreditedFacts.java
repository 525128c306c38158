package io.dockledger.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was credited, and what the billing system was told to credit.
 *
 * @param told less what was reversed of it since, in the currency of the sale
 * @param standing the credits that stand
 */
public record CreditedFacts(BigDecimal told, List<Credit> standing) {

    /** @param key such as {@code customer-credit:C-9} */
    public record Credit(String key, String currency, BigDecimal total) {}

    /** What is credited in that currency; a credit in another one settles nothing. */
    BigDecimal total(String currency) {
        return standing.stream()
                .filter(credit -> credit.currency().equals(currency))
                .map(Credit::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable
    Credit last() {
        return standing.isEmpty() ? null : standing.get(standing.size() - 1);
    }
}
