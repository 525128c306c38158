package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;

/** So much is covered of what a line claims, in its own unit. */
record Shortage(JudgedLine line, Ratio covered, Ratio claimed) {

    Ratio missing() {
        return claimed.minus(covered);
    }

    Quantity expected() {
        return Wording.quantity(covered, line.unit());
    }

    Quantity found() {
        return Wording.quantity(claimed, line.unit());
    }

    Quantity difference() {
        return Wording.quantity(missing(), line.unit());
    }

    Money value() {
        return new Rounding(line.billed.invoice.currency()).size(missing().times(line.worth()));
    }

    Finding finding(VarianceKind kind, String description) {
        return Finding.counted(
                kind,
                Expectation.of(expected(), found()),
                Wording.measure(missing(), line.unit()),
                Finding.percent(missing(), covered),
                value(),
                description);
    }
}
