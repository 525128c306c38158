package io.dockledger.matching;

import java.util.List;

/** What can be said of an order before any invoice comes: contradictions in it, and deliveries that differ from it. */
public final class OrderChecks {

    private OrderChecks() {}

    /** Throws {@link IllegalArgumentException} when a limit is left out. */
    public static List<Variance> of(OrderCheckRequest request) {
        return List.of();
    }
}
