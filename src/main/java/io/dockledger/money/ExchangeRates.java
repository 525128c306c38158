package io.dockledger.money;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rates of one company, by date. Safe to share between threads. */
public final class ExchangeRates {

    private static final ExchangeRates NONE = new ExchangeRates("", List.of());

    private record Pair(String from, String to) {}

    private final String baseCurrency;
    private final Map<Pair, NavigableMap<LocalDate, Ratio>> rates = new HashMap<>();

    private ExchangeRates(String baseCurrency, List<ExchangeRate> given) {
        this.baseCurrency = baseCurrency;
        // A rate that was given stands above one that is only the inverse of another of the same day.
        for (ExchangeRate rate : given) {
            byDate(rate.to(), rate.from())
                    .put(rate.date(), Ratio.of(rate.rate()).inverse());
        }
        for (ExchangeRate rate : given) {
            byDate(rate.from(), rate.to()).put(rate.date(), Ratio.of(rate.rate()));
        }
    }

    /** Where two currencies have no rate between them, the way leads through the base currency. */
    public static ExchangeRates of(String baseCurrency, List<ExchangeRate> rates) {
        return new ExchangeRates(baseCurrency, rates);
    }

    public static ExchangeRates none() {
        return NONE;
    }

    /** What one {@code from} is in {@code to}: the newest rate on or before the date; null when there is none. */
    public @Nullable Ratio rate(String from, String to, LocalDate date) {
        if (from.equals(to)) {
            return Ratio.ONE;
        }
        Ratio direct = newest(from, to, date);
        if (direct != null) {
            return direct;
        }
        Ratio toBase = newest(from, baseCurrency, date);
        Ratio fromBase = newest(baseCurrency, to, date);
        return toBase == null || fromBase == null ? null : toBase.times(fromBase);
    }

    private @Nullable Ratio newest(String from, String to, LocalDate date) {
        NavigableMap<LocalDate, Ratio> byDate = rates.get(new Pair(from, to));
        Map.Entry<LocalDate, Ratio> entry = byDate == null ? null : byDate.floorEntry(date);
        return entry == null ? null : entry.getValue();
    }

    private NavigableMap<LocalDate, Ratio> byDate(String from, String to) {
        return rates.computeIfAbsent(new Pair(from, to), pair -> new TreeMap<>());
    }
}
