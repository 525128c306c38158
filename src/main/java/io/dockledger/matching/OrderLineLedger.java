package io.dockledger.matching;

import io.dockledger.money.Ratio;
import org.jspecify.annotations.Nullable;

/** What came for one order line and how much of it invoices have taken so far. All quantities in the order line's unit. */
final class OrderLineLedger {

    final OrderFacts order;
    final OrderFacts.Line line;
    final Ratio ordered;

    private Ratio arrived = Ratio.ZERO;
    private Ratio reversed = Ratio.ZERO;
    private Ratio free = Ratio.ZERO;
    private Ratio held = Ratio.ZERO;
    private Ratio taken = Ratio.ZERO;
    private Ratio heldTaken = Ratio.ZERO;
    private @Nullable String missingConversion;

    OrderLineLedger(OrderFacts order, OrderFacts.Line line) {
        this.order = order;
        this.line = line;
        this.ordered = Ratio.of(line.quantity());
    }

    void receive(Arrival arrival) {
        arrived = arrived.plus(arrival.arrived());
        reversed = reversed.plus(arrival.reversed());
        free = free.plus(arrival.free());
        held = held.plus(arrival.held());
    }

    /** Returns what is left over because no more than that had come. */
    Ratio giveBack(Ratio returned) {
        Ratio gone = returned.min(free);
        free = free.minus(gone);
        return returned.minus(gone);
    }

    void cannotConvert(String from) {
        missingConversion = "no conversion from " + from + " to " + line.unit() + " for " + line.sku();
    }

    /** Takes as much as is there, but no more than wanted. */
    Ratio take(Ratio wanted) {
        Ratio now = wanted.min(left()).max(Ratio.ZERO);
        taken = taken.plus(now);
        return now;
    }

    /** Goods on hold, too, can explain what is missing only once. */
    Ratio takeHeld(Ratio wanted) {
        Ratio now = wanted.min(held.minus(heldTaken)).max(Ratio.ZERO);
        heldTaken = heldTaken.plus(now);
        return now;
    }

    Ratio left() {
        return free.minus(taken);
    }

    /** What is still open on the order. */
    Ratio open() {
        return ordered.minus(free).minus(held).max(Ratio.ZERO);
    }

    /** All that came and was not posted wrongly, good or bad. */
    Ratio arrived() {
        return arrived;
    }

    Ratio reversed() {
        return reversed;
    }

    /** What may be billed. */
    Ratio free() {
        return free;
    }

    Ratio held() {
        return held;
    }

    /** Why something that came could not be counted; null when all could. */
    @Nullable
    String missingConversion() {
        return missingConversion;
    }
}
