package io.dockledger.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Map;

/** How busy the twelve months before a day were, and with which goods. */
final class Seasons {

    static final int DAYS = 364;

    /** From January on, against an average month of 1. */
    private static final double[] TRADE = {0.8, 0.8, 0.95, 1.05, 1.15, 1.2, 1.1, 0.9, 1.0, 1.15, 1.3, 1.4};

    private static final double[] ALL_YEAR = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    private static final Map<String, double[]> FAMILIES = Map.of(
            "fresh", new double[] {0.7, 0.7, 0.8, 1, 1.3, 1.6, 1.6, 1.4, 1.1, 0.9, 0.8, 0.8},
            "spices", new double[] {0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.9, 1.1, 1.5, 2, 2},
            "wax", new double[] {0.7, 0.6, 0.6, 0.6, 0.7, 0.7, 0.8, 1, 1.4, 1.8, 2, 1.6},
            "dry-goods", new double[] {1.2, 1.2, 1.1, 1, 0.9, 0.8, 0.8, 0.8, 1, 1.1, 1.2, 1.2});

    private final LocalDate today;
    private final double[] tradedUpTo = new double[DAYS + 1];

    Seasons(LocalDate today) {
        this.today = today;
        for (int day = 1; day <= DAYS; day++) {
            tradedUpTo[day] =
                    tradedUpTo[day - 1] + of(TRADE, today.minusDays(DAYS - day).getMonth());
        }
    }

    /** How many days ago the case began, if so many of them spread over the year as the seasons have it; the first is the oldest. */
    int daysAgo(int index, int cases) {
        double share = tradedUpTo[DAYS] * (index + 0.5) / cases;
        int found = Arrays.binarySearch(tradedUpTo, share);
        int day = found < 0 ? -found - 1 : found;
        return DAYS - Math.min(DAYS, day);
    }

    /** How much of the family is traded so many days ago, against its average of 1. */
    double trade(String family, int daysAgo) {
        return of(
                FAMILIES.getOrDefault(family, ALL_YEAR),
                today.minusDays(daysAgo).getMonth());
    }

    private static double of(double[] months, Month month) {
        return months[month.getValue() - 1];
    }
}
