package io.dockledger.analytics.cycle;

import java.time.Instant;

/**
 * A milestone that a case reached.
 *
 * @param at when it was reached in the world
 */
public record Reached(String milestone, Instant at) {}
