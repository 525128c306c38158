package io.dockledger.intake;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The years in which an event can have happened. Whatever lies outside is a slip or a filler, and is told where it is made
 * rather than kept; the schemas hold dates to the same years.
 */
public final class PlausibleYears {

    public static final String REQUIRED = "must lie in the years 1900 to 2199";

    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    private PlausibleYears() {}

    public static boolean include(TemporalAccessor time) {
        int year = time.get(ChronoField.YEAR);
        return year >= FIRST && year <= LAST;
    }
}
