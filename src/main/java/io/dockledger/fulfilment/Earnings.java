package io.dockledger.fulfilment;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a sales order is earned and not yet confirmed: what is billed and has reached the point that the terms give.
 *
 * @param currency of the order
 * @param confirmed the lines of all revenue that was confirmed and not taken back
 */
public record Earnings(RevenuePoint point, String currency, List<Confirmed> confirmed) {

    /** One line for each line of the order of which more, or less, is earned than was confirmed. */
    public List<RevenueLine> unconfirmed(List<LineProgress> lines) {
        return beyond(confirmed, lines);
    }

    /**
     * What of that is to be confirmed first: what is to be taken back, so that the ledger never has more than is earned; or
     * else what was earned in the earliest month, so that each month gets its own revenue. What is taken back is of no day:
     * nothing bears the day on which goods came back or an invoice was taken back.
     */
    public Earned first(Progress progress) {
        List<RevenueLine> open = unconfirmed(progress.now());
        List<RevenueLine> tooMuch = open.stream().filter(RevenueLine::takesBack).toList();
        if (!tooMuch.isEmpty()) {
            return new Earned(tooMuch, null);
        }
        return open.isEmpty()
                ? Earned.NOTHING
                : ofEarliestMonth(progress, open).orElseGet(() -> new Earned(open, null));
    }

    private Optional<Earned> ofEarliestMonth(Progress progress, List<RevenueLine> open) {
        SortedMap<YearMonth, List<LocalDate>> months =
                days(progress).collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()));
        return months.values().stream()
                .map(days -> ofMonth(days, progress, open))
                .filter(earned -> !earned.isNothing())
                .findFirst();
    }

    /** In their order; something may have been confirmed after all that the papers tell. */
    private Stream<LocalDate> days(Progress progress) {
        return Stream.concat(
                        progress.days().stream(),
                        confirmed.stream().map(Confirmed::earnedOn).filter(Objects::nonNull))
                .sorted()
                .distinct();
    }

    /** With the first day that leaves as much open as the last one of the month. */
    private Earned ofMonth(List<LocalDate> days, Progress progress, List<RevenueLine> open) {
        LocalDate last = days.get(days.size() - 1);
        List<RevenueLine> earned = earnedUntil(last, progress, open);
        return earned.isEmpty()
                ? Earned.NOTHING
                : new Earned(
                        earned,
                        days.stream()
                                .filter(day -> earnedUntil(day, progress, open).equals(earned))
                                .findFirst()
                                .orElse(last));
    }

    /**
     * Beyond what was confirmed of that month and those before it: a paper of an earlier month may come after a later one is
     * confirmed. A line that was worth more then than it is now is earned as it is now, with the papers that made it so.
     */
    private List<RevenueLine> earnedUntil(LocalDate day, Progress progress, List<RevenueLine> open) {
        LocalDate endOfMonth = day.with(TemporalAdjusters.lastDayOfMonth());
        List<Confirmed> before =
                confirmed.stream().filter(each -> each.countsUntil(endOfMonth)).toList();
        return beyond(before, progress.until(day)).stream()
                .filter(line -> !line.takesBack() && open.stream().anyMatch(line::isPartOf))
                .toList();
    }

    private List<RevenueLine> beyond(List<Confirmed> before, List<LineProgress> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(beyond(before, line)))
                .toList();
    }

    private @Nullable RevenueLine beyond(List<Confirmed> before, LineProgress progress) {
        List<RevenueLine> told = before.stream()
                .map(Confirmed::line)
                .filter(line -> line.line().equals(progress.line().line()))
                .toList();
        Ratio earned = progress.earned(point);
        Money amount = new Money(progress.amountFor(earned).toDecimal(), currency).rounded();
        BigDecimal quantity = earned.toDecimal().subtract(quantity(told));
        Money open = amount.minus(total(currency, told));
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

    private static BigDecimal quantity(List<RevenueLine> lines) {
        return lines.stream().map(RevenueLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What lines come to. */
    public static Money total(String currency, List<RevenueLine> lines) {
        return lines.stream().map(RevenueLine::amount).reduce(Money.zero(currency), Money::plus);
    }
}
