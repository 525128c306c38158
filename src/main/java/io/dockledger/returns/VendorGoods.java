package io.dockledger.returns;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What of a return is to go back to suppliers, beside what left for them: item by item, in whatever unit each counts. */
final class VendorGoods {

    private final List<ArrivalFacts.Line> arrived;
    private final List<VendorFacts.Line> left;
    private final UnitConversions units;

    VendorGoods(ReturnRequest request) {
        this.arrived = request.arrivals().stream()
                .flatMap(arrival -> arrival.lines().stream())
                .filter(line -> toVendor(line).signum() > 0)
                .toList();
        this.left = request.vendorReturns().stream()
                .flatMap(sent -> sent.lines().stream())
                .toList();
        this.units = request.units();
    }

    /** Of what was taken back out of a receipt nobody sends anything on. */
    private static Ratio toVendor(ArrivalFacts.Line line) {
        BigDecimal meant = line.parts().stream()
                .filter(ArrivalFacts.Part::toVendor)
                .map(ArrivalFacts.Part::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Ratio.of(meant.min(line.kept()));
    }

    /** Whether something of it has not left; what cannot be counted in the unit of what came has not. */
    boolean areHere() {
        return arrived.stream().map(ArrivalFacts.Line::sku).distinct().anyMatch(this::isHere);
    }

    private boolean isHere(String sku) {
        List<ArrivalFacts.Line> meant =
                arrived.stream().filter(line -> line.sku().equals(sku)).toList();
        String unit = meant.get(0).unit();
        if (meant.stream().anyMatch(line -> units.factor(sku, line.unit(), unit) == null)) {
            return true;
        }
        Ratio toLeave = sum(meant.stream().map(line -> in(unit, sku, line.unit(), toVendor(line))));
        Ratio hasLeft = sum(left.stream()
                .filter(line -> line.sku().equals(sku))
                .map(line -> in(unit, sku, line.unit(), Ratio.of(line.quantity()))));
        return toLeave.compareTo(hasLeft) > 0;
    }

    private Ratio in(String unit, String sku, String counted, Ratio amount) {
        Ratio factor = units.factor(sku, counted, unit);
        return factor == null ? Ratio.ZERO : factor.times(amount);
    }

    private static Ratio sum(Stream<Ratio> amounts) {
        return amounts.reduce(Ratio.ZERO, Ratio::plus);
    }
}
