package io.dockledger.returns;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of each sale is given back, by one line after the other: what one has, the next cannot have. */
final class GivenBack {

    /** @param amount in the unit of the sale */
    record Share(Sale sale, Ratio amount) {}

    /** @param over what nothing is left of, in the unit of the sales */
    record Taken(List<Share> shares, Ratio over) {}

    private final UnitConversions units;
    private final Map<Sale.Id, Ratio> bySale = new HashMap<>();

    GivenBack(UnitConversions units) {
        this.units = units;
    }

    /** Goes on from what others had given back. */
    GivenBack(UnitConversions units, List<GivenBefore> before) {
        this(units);
        before.forEach(
                one -> bySale.merge(new Sale.Id(one.invoice(), one.line()), Ratio.of(one.quantity()), Ratio::plus));
    }

    /** What is given back by now, to go on from it later. */
    List<GivenBefore> soFar() {
        return bySale.entrySet().stream()
                .map(entry -> new GivenBefore(
                        entry.getKey().invoice(),
                        entry.getKey().line(),
                        entry.getValue().toDecimal()))
                .sorted(Comparator.comparing(GivenBefore::invoice).thenComparing(GivenBefore::line))
                .toList();
    }

    /** What is left of the sales, in their unit; a sale in a unit that leads nowhere does not count. */
    Ratio left(Sales sales) {
        Ratio left = Ratio.ZERO;
        for (Sale sale : sales.oldestFirst()) {
            Ratio factor = factor(sales, sale).orElse(Ratio.ZERO);
            left = left.plus(factor.times(left(sale)));
        }
        return left;
    }

    private Ratio left(Sale sale) {
        return sale.sold().minus(bySale.getOrDefault(sale.id(), Ratio.ZERO));
    }

    private Optional<Ratio> factor(Sales sales, Sale sale) {
        return Optional.ofNullable(units.factor(sales.sku(), sale.line().unit(), sales.unit()));
    }

    /** Gives so much back, in the unit of the sales, and of the oldest first. */
    Taken take(Sales sales, Ratio amount) {
        List<Share> shares = new ArrayList<>();
        Ratio rest = amount;
        for (Sale sale : sales.oldestFirst()) {
            Ratio factor = factor(sales, sale).orElse(Ratio.ZERO);
            Ratio part = factor.signum() == 0 ? Ratio.ZERO : left(sale).min(rest.dividedBy(factor));
            if (part.signum() > 0) {
                Share share = new Share(sale, part);
                shares.add(share);
                take(share);
                rest = rest.minus(factor.times(part));
            }
        }
        return new Taken(shares, rest.max(Ratio.ZERO));
    }

    void take(Share share) {
        bySale.merge(share.sale().id(), share.amount(), Ratio::plus);
    }
}
