package io.dockledger.returns;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a return with the sales that it takes back and the goods that came for it.
 *
 * @param announced whether the customer announced it; not so what came unasked
 */
record ReturnedLine(ClaimFacts.Line claimed, boolean announced, Sales sales, List<Arrived> arrived) {

    private static final Ratio HUNDRED = Ratio.of(new BigDecimal(100));

    /** A line of a receipt. */
    record Arrived(String receipt, ArrivalFacts.Line line) {

        boolean isUndecided() {
            BigDecimal decided = line.parts().stream()
                    .filter(part -> part.creditPercent() != null)
                    .map(ArrivalFacts.Part::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return decided.compareTo(line.kept()) < 0;
        }
    }

    /** The lines as they were announced, and after them what came besides. */
    static List<ReturnedLine> of(ClaimFacts claim, List<ArrivalFacts> arrivals, List<SaleFacts> sales) {
        List<ReturnedLine> lines = new ArrayList<>();
        for (ClaimFacts.Line claimed : claim.lines()) {
            lines.add(new ReturnedLine(claimed, true, Sales.of(claimed, sales), new ArrayList<>()));
        }
        List<ReturnedLine> unasked = new ArrayList<>();
        for (ArrivalFacts arrival : arrivals) {
            for (ArrivalFacts.Line line : arrival.lines()) {
                Arrived arrived = new Arrived(arrival.key(), line);
                meant(lines, line)
                        .ifPresentOrElse(
                                one -> one.arrived.add(arrived), () -> unasked.add(unasked(claim, arrived, sales)));
            }
        }
        lines.addAll(unasked);
        return lines;
    }

    private static Optional<ReturnedLine> meant(List<ReturnedLine> lines, ArrivalFacts.Line line) {
        List<ReturnedLine> ofItem = lines.stream()
                .filter(one -> one.claimed.sku().equals(line.sku()))
                .toList();
        return ofItem.stream()
                .filter(one -> one.claimed.line().equals(line.claimLine()))
                .findFirst()
                .or(() -> ofItem.stream().findFirst());
    }

    private static ReturnedLine unasked(ClaimFacts claim, Arrived arrived, List<SaleFacts> sales) {
        String order = claim.lines().isEmpty() ? null : claim.lines().get(0).order();
        ArrivalFacts.Line line = arrived.line();
        ClaimFacts.Line asIfClaimed =
                new ClaimFacts.Line(line.line(), order, null, null, null, line.sku(), line.kept(), line.unit(), null);
        return new ReturnedLine(asIfClaimed, false, Sales.of(asIfClaimed, sales), List.of(arrived));
    }

    /** What is here of it, in the unit of the claim; empty where a unit leads nowhere. */
    Optional<Ratio> kept(UnitConversions units) {
        return sum(units, claimed.unit(), arrived -> Ratio.of(arrived.line().kept()));
    }

    /** What of it is worth its price, in the unit of its sales; empty where a unit leads nowhere. */
    Optional<Ratio> creditable(UnitConversions units) {
        return sales.areNone() ? Optional.empty() : sum(units, sales.unit(), ReturnedLine::creditable);
    }

    private static Ratio creditable(Arrived arrived) {
        Ratio worth = Ratio.ZERO;
        for (ArrivalFacts.Part part : arrived.line().parts()) {
            if (part.creditPercent() != null) {
                worth = worth.plus(Ratio.of(part.quantity())
                        .times(Ratio.of(part.creditPercent()).dividedBy(HUNDRED)));
            }
        }
        return worth.min(Ratio.of(arrived.line().kept()));
    }

    private interface Amount {
        Ratio of(Arrived arrived);
    }

    private Optional<Ratio> sum(UnitConversions units, String unit, Amount amount) {
        Ratio sum = Ratio.ZERO;
        for (Arrived one : arrived) {
            Ratio factor = units.factor(claimed.sku(), one.line().unit(), unit);
            if (factor == null) {
                return Optional.empty();
            }
            sum = sum.plus(factor.times(amount.of(one)));
        }
        return Optional.of(sum);
    }

    /** What was announced, in the unit of its sales; nothing where it was never billed or the unit leads nowhere. */
    Ratio claimedAsSold(UnitConversions units) {
        return asSold(Ratio.of(claimed.quantity()), units);
    }

    /** What it takes back of its sales, in their unit: what came, and as long as more may come what was announced. */
    Ratio takenBack(boolean closed, UnitConversions units) {
        Ratio kept = kept(units).orElse(Ratio.ZERO);
        return asSold(closed ? kept : kept.max(Ratio.of(claimed.quantity())), units);
    }

    /** Whether it was sold in a unit to which that of the claim does not lead. */
    boolean isUncountable(UnitConversions units) {
        return !sales.areNone() && units.factor(claimed.sku(), claimed.unit(), sales.unit()) == null;
    }

    /** An amount in the unit of the claim, in that of its sales; nothing where it was never billed or leads nowhere. */
    Ratio asSold(Ratio amount, UnitConversions units) {
        Ratio factor = sales.areNone() ? null : units.factor(claimed.sku(), claimed.unit(), sales.unit());
        return factor == null ? Ratio.ZERO : factor.times(amount);
    }
}
