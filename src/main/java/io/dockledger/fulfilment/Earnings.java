package io.dockledger.fulfilment;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a sales order is earned and not yet confirmed: what is billed and has reached the point that the terms give.
 *
 * @param currency of the order
 * @param confirmed the lines of all revenue that was confirmed and not taken back
 */
public record Earnings(RevenuePoint point, String currency, List<RevenueLine> confirmed) {

    /** One line for each line of the order of which more, or less, is earned than was confirmed. */
    public List<RevenueLine> unconfirmed(List<LineProgress> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(unconfirmed(line)))
                .toList();
    }

    /**
     * What of that is to be confirmed first: what was earned in the earliest month, so that each month gets its own revenue.
     * All of it at once, and of no day, where less is earned than was confirmed: nothing bears the day on which goods came
     * back or an invoice was taken back.
     */
    public Earned first(Progress progress) {
        List<RevenueLine> open = unconfirmed(progress.now());
        if (open.isEmpty()) {
            return Earned.NOTHING;
        }
        return open.stream().anyMatch(RevenueLine::takesBack)
                ? new Earned(open, null)
                : ofEarliestMonth(progress, open).orElseGet(() -> new Earned(open, null));
    }

    private Optional<Earned> ofEarliestMonth(Progress progress, List<RevenueLine> open) {
        return progress.days().stream()
                .map(day -> day.with(TemporalAdjusters.lastDayOfMonth()))
                .distinct()
                .map(end -> earnedUntil(end, progress, open))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .map(lines -> new Earned(lines, lastDayOf(lines, progress, open)));
    }

    private @Nullable LocalDate lastDayOf(List<RevenueLine> earned, Progress progress, List<RevenueLine> open) {
        return progress.days().stream()
                .filter(day -> earnedUntil(day, progress, open).equals(earned))
                .findFirst()
                .orElse(null);
    }

    /** A line that was worth more then than it is now is earned as it is now, with the papers that made it so. */
    private List<RevenueLine> earnedUntil(LocalDate day, Progress progress, List<RevenueLine> open) {
        return unconfirmed(progress.until(day)).stream()
                .filter(line -> !line.takesBack() && open.stream().anyMatch(line::isPartOf))
                .toList();
    }

    private @Nullable RevenueLine unconfirmed(LineProgress progress) {
        Ratio earned = progress.earned(point);
        Money amount = new Money(progress.amountFor(earned).toDecimal(), currency).rounded();
        BigDecimal quantity = earned.toDecimal().subtract(quantityConfirmed(progress));
        Money open = amount.minus(amountConfirmed(progress));
        if (quantity.signum() == 0 && open.signum() == 0) {
            return null;
        }
        return new RevenueLine(
                progress.line().line(),
                progress.line().sku(),
                quantity,
                progress.line().unit(),
                open);
    }

    private BigDecimal quantityConfirmed(LineProgress progress) {
        return ofLine(progress).map(RevenueLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money amountConfirmed(LineProgress progress) {
        return ofLine(progress).map(RevenueLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    private Stream<RevenueLine> ofLine(LineProgress progress) {
        return confirmed.stream()
                .filter(line -> line.line().equals(progress.line().line()));
    }

    /** What lines come to. */
    public static Money total(String currency, List<RevenueLine> lines) {
        return lines.stream().map(RevenueLine::amount).reduce(Money.zero(currency), Money::plus);
    }
}
