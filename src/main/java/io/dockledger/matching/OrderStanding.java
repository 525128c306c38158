package io.dockledger.matching;

/** How far an order is. */
public enum OrderStanding {
    OPEN,
    /** Nothing more will come, and what was ordered came or is not wanted any more. */
    CLOSED,
    /** Nothing should have come. */
    CANCELLED
}
