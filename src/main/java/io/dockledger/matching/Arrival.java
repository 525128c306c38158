package io.dockledger.matching;

import io.dockledger.money.Ratio;

/**
 * What one receipt line brought, in the order line's unit.
 *
 * @param arrived good or bad, without what was reversed
 * @param free may be billed
 * @param held by quality
 */
record Arrival(Ratio arrived, Ratio reversed, Ratio free, Ratio held) {

    static Arrival of(ReceiptFacts.Line line, Ratio toOrderUnit) {
        Ratio received = toOrderUnit.times(line.received());
        Ratio reversed = toOrderUnit.times(line.reversed());
        Ratio arrived = received.minus(reversed).max(Ratio.ZERO);
        Ratio good = arrived.minus(toOrderUnit.times(line.rejected())).max(Ratio.ZERO);
        Ratio held = toOrderUnit.times(line.held()).min(good);
        return new Arrival(arrived, reversed, good.minus(held), held);
    }

    /** As much of it as there is room for; what is free comes first. */
    Arrival upTo(Ratio room) {
        Ratio freePart = free.min(room);
        Ratio heldPart = held.min(room.minus(freePart));
        return new Arrival(freePart.plus(heldPart), Ratio.ZERO, freePart, heldPart);
    }

    Arrival without(Arrival part) {
        return new Arrival(
                arrived.minus(part.arrived),
                reversed.minus(part.reversed),
                free.minus(part.free),
                held.minus(part.held));
    }
}
