package io.dockledger.returns;

import io.dockledger.matching.Measure;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import io.dockledger.returns.Findings.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the goods that came: others than announced, more, or counted so that nobody can compare. */
final class ArrivedRules {

    private final ReturnRequest request;
    private final List<ReturnedLine> lines;
    private final String currency;
    private final Findings findings;

    ArrivedRules(ReturnRequest request, List<ReturnedLine> lines, String currency, Findings findings) {
        this.request = request;
        this.lines = lines;
        this.currency = currency;
        this.findings = findings;
    }

    void check() {
        for (ReturnedLine line : lines) {
            if (line.announced()) {
                moreThanAnnounced(line);
                uncounted(line);
            } else if (line.claimed().quantity().signum() > 0) {
                otherThanAnnounced(line);
            }
        }
    }

    /** Once somebody agreed to take it, it is credited as it was sold; what was not sold then needs somebody again. */
    private void otherThanAnnounced(ReturnedLine line) {
        Place at = place(line.arrived().get(0));
        String found = AnnouncedRules.quantity(line) + " of " + line.claimed().sku();
        findings.add(
                VarianceKind.OTHER_THAN_ANNOUNCED,
                at,
                "what was announced",
                found,
                null,
                worth(line, Ratio.of(line.claimed().quantity())),
                found + " came and were not announced");
        if (line.sales().areNone() && findings.isAccepted(VarianceKind.OTHER_THAN_ANNOUNCED, at)) {
            new AnnouncedRules(request, lines, currency, findings).neverInvoiced(at, line);
        }
    }

    private void moreThanAnnounced(ReturnedLine line) {
        Ratio announced = Ratio.of(line.claimed().quantity());
        Ratio kept = line.kept(request.units()).orElse(Ratio.ZERO);
        Ratio over = kept.minus(announced);
        if (over.signum() <= 0) {
            return;
        }
        String unit = line.claimed().unit();
        ReturnedLine.Arrived last = line.arrived().get(line.arrived().size() - 1);
        findings.add(
                VarianceKind.OVER_RETURN,
                place(last),
                AnnouncedRules.text(announced, unit),
                AnnouncedRules.text(kept, unit),
                new Measure(over.toDecimal(), unit),
                worth(line, over),
                "%s came, and %s were announced"
                        .formatted(AnnouncedRules.text(kept, unit), AnnouncedRules.text(announced, unit)));
    }

    private void uncounted(ReturnedLine line) {
        String to =
                line.sales().areNone() ? line.claimed().unit() : line.sales().unit();
        for (ReturnedLine.Arrived arrived : line.arrived()) {
            String from = arrived.line().unit();
            boolean leads = request.units().factor(line.claimed().sku(), from, to) != null
                    && request.units()
                                    .factor(
                                            line.claimed().sku(),
                                            from,
                                            line.claimed().unit())
                            != null;
            if (!leads) {
                findings.add(
                        VarianceKind.UNCOUNTED_GOODS,
                        place(arrived),
                        to,
                        new Quantity(arrived.line().kept(), from).toString(),
                        null,
                        null,
                        "%s were sold in %s, and no conversion from %s is loaded"
                                .formatted(line.claimed().sku(), to, from),
                        "a conversion from " + from + " to " + to,
                        Variance.UNIT_CONVERSIONS);
            }
        }
    }

    /** Null where nobody can say, because the unit does not lead to that in which it was sold. */
    private @Nullable Money worth(ReturnedLine line, Ratio amount) {
        return line.isUncountable(request.units())
                ? null
                : Worth.of(
                        line.sales(),
                        new GivenBack(request.units()).take(line.sales(), line.asSold(amount, request.units())),
                        currency);
    }

    private static Place place(ReturnedLine.Arrived arrived) {
        return new Place(arrived.receipt(), arrived.line().line());
    }
}
