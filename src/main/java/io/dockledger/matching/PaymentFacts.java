package io.dockledger.matching;

import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * The payments of the invoice that is judged.
 *
 * @param released how much was released to be paid and not recalled before it was, in the invoice's currency
 * @param executed what was paid, whether or not it was released
 */
public record PaymentFacts(BigDecimal released, List<Executed> executed) {

    public static final PaymentFacts NONE = new PaymentFacts(BigDecimal.ZERO, List.of());

    public PaymentFacts {
        executed = List.copyOf(executed);
    }

    /** @param key such as {@code payment:P-1} */
    public record Executed(String key, Money amount) {}

    /** What was paid in that currency; a payment in another one is none of the invoice's amount. */
    public Money paid(String currency) {
        return executed.stream()
                .map(Executed::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
