package io.dockledger.fulfilment;

import io.dockledger.matching.Difference;
import io.dockledger.matching.Measure;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.List;

/** What was shipped for an order has to be billed; after all patience, what is not is an exception. */
public record BillingChecks(OrderFacts order, List<LineProgress> lines) {

    private static final Ratio HUNDRED = Ratio.of(new BigDecimal(100));

    /** Whether all that was shipped is billed. */
    public boolean isCovered() {
        return lines.stream().allMatch(line -> unbilled(line).signum() <= 0);
    }

    public List<Difference> unbilled() {
        return lines.stream()
                .filter(line -> unbilled(line).signum() > 0)
                .map(this::difference)
                .toList();
    }

    private static Ratio unbilled(LineProgress line) {
        return line.shipped().minus(line.invoiced());
    }

    private Difference difference(LineProgress line) {
        Ratio missing = unbilled(line);
        Quantity shipped = quantity(line, line.shipped());
        Quantity invoiced = quantity(line, line.invoiced());
        return new Difference(
                VarianceKind.NOT_INVOICED,
                order.key(),
                line.line().line(),
                true,
                line.line().family(),
                money(line.worth().times(line.shipped())).amount(),
                shipped.toString(),
                invoiced.toString(),
                new Measure(
                        missing.toDecimal().stripTrailingZeros(), line.line().unit()),
                missing.times(HUNDRED).dividedBy(line.shipped()),
                money(line.worth().times(missing)),
                "Shipped %s, billed %s: %s are not billed".formatted(shipped, invoiced, quantity(line, missing)));
    }

    private Money money(Ratio amount) {
        return new Money(amount.toDecimal(), order.currency()).rounded();
    }

    private static Quantity quantity(LineProgress line, Ratio amount) {
        return new Quantity(amount.toDecimal(), line.line().unit());
    }
}
