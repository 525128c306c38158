package io.dockledger.fulfilment;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts revenue into the period in which it was earned. The accrual is of all that is open at the end of the period, and is
 * taken back on the first day of the next one: what is then still open is accrued anew at that one's end.
 */
public record CutOff(RevenuePoint point, String currency) {

    /** @param atTheEnd how far the order was at the end of the last day of the period */
    public List<CutOffLine> lines(List<LineProgress> atTheEnd) {
        return atTheEnd.stream().flatMap(this::ofLine).toList();
    }

    private Stream<CutOffLine> ofLine(LineProgress line) {
        Ratio reached = line.reached(point);
        Ratio unbilled = reached.minus(line.invoiced());
        Ratio unshipped = point == RevenuePoint.INVOICED
                ? Ratio.ZERO
                : line.invoiced().minus(line.shipped().max(reached));
        Ratio onTheWay = line.invoiced().min(line.shipped()).minus(reached);
        return Stream.of(
                        cutOff(
                                CutOffCause.SHIPPED_NOT_INVOICED,
                                line,
                                unbilled,
                                line.worth().times(unbilled)),
                        cutOff(
                                CutOffCause.INVOICED_NOT_SHIPPED,
                                line,
                                unshipped,
                                line.amountFor(unshipped).negated()),
                        cutOff(
                                CutOffCause.DELIVERED_AFTER_CUT_OFF,
                                line,
                                onTheWay,
                                line.amountFor(onTheWay).negated()))
                .flatMap(Stream::ofNullable);
    }

    private @Nullable CutOffLine cutOff(CutOffCause cause, LineProgress line, Ratio quantity, Ratio amount) {
        if (quantity.signum() <= 0) {
            return null;
        }
        Money rounded = new Money(amount.toDecimal(), currency).rounded();
        return rounded.signum() == 0
                ? null
                : new CutOffLine(
                        cause,
                        line.line().line(),
                        line.line().sku(),
                        quantity.toDecimal(),
                        line.line().unit(),
                        rounded);
    }

    /** What lines come to. */
    public static Money total(String currency, List<CutOffLine> lines) {
        return lines.stream().map(CutOffLine::amount).reduce(Money.zero(currency), Money::plus);
    }
}
