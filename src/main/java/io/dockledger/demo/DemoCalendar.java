package io.dockledger.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days of the demo, counted back from the one on which it was first loaded, so that it looks alive whenever that is.
 *
 * @param today the day on which the company was first loaded
 */
record DemoCalendar(LocalDate today) {

    /** The last moment of the day on which the company was first loaded. */
    Instant end() {
        return today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** So many days ago, or to come where negative; what falls on a weekend happened on the Friday before. */
    LocalDate day(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    /** That day at the hour, at a minute that belongs to the named event. */
    Instant at(int daysAgo, int hour, String event) {
        return day(daysAgo).atTime(hour, Math.floorMod(event.hashCode(), 60)).toInstant(ZoneOffset.UTC);
    }
}
