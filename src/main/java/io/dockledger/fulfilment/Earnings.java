package io.dockledger.fulfilment;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
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
     * The day with which all of that was earned, by the days that the documents bear. Empty where nothing is, and where less
     * is earned than was confirmed: nothing bears the day on which goods came back or an invoice was taken back.
     */
    public Optional<LocalDate> earnedOn(Progress progress) {
        List<RevenueLine> now = unconfirmed(progress.now());
        boolean takesBack = now.stream()
                .anyMatch(line -> line.quantity().signum() < 0 || line.amount().signum() < 0);
        return now.isEmpty() || takesBack
                ? Optional.empty()
                : progress.days().stream()
                        .filter(day -> unconfirmed(progress.until(day)).equals(now))
                        .findFirst();
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
