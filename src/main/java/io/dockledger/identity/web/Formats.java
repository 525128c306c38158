package io.dockledger.identity.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How amounts and times look on every screen; templates call it {@code @formats}. All times are UTC. */
@Component("formats")
public class Formats {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final long HOURS_A_DAY = 24;
    private static final long DUE_SOON_HOURS = 24;

    private final Clock clock;

    Formats(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 1,234.50 EUR}, with as many decimals as the currency has, or more where the amount has more. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        int decimals =
                Math.max(fractionDigits(currency), amount.stripTrailingZeros().scale());
        String number = grouped(amount, decimals);
        return currency == null ? number : number + " " + currency;
    }

    /** Such as {@code 1,234.5}, without zeros at the end. */
    public String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : grouped(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** Such as {@code 12.5 KGM}. */
    public String quantity(@Nullable BigDecimal amount, String unit) {
        return amount == null ? "" : number(amount) + " " + unit;
    }

    /** A difference, with its sign. */
    public String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + number(difference);
    }

    public String count(long number) {
        return number(BigDecimal.valueOf(number));
    }

    private static String grouped(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setNegativePrefix("\u2212");
        return format.format(number);
    }

    private static int fractionDigits(@Nullable String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .orElse(2);
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** When something is due, as a person would say it. */
    public Due due(@Nullable Instant at) {
        if (at == null) {
            return new Due("no date", "");
        }
        Duration left = Duration.between(clock.instant(), at);
        if (left.isNegative()) {
            return new Due("overdue by " + span(left.negated()), "bad");
        }
        return new Due("due in " + span(left), left.toHours() < DUE_SOON_HOURS ? "warn" : "");
    }

    /** How long ago, such as {@code 3 hours ago}. */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        Duration passed = Duration.between(at, clock.instant());
        return passed.toMinutes() < 1 ? "just now" : span(passed) + " ago";
    }

    /** How long something took, such as {@code 1.5 days}, {@code 24 hours} or {@code no time}. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() == 0 ? "no time" : counted(duration.toMinutes(), "minute");
        }
        return duration.toHours() < 2 * HOURS_A_DAY
                ? decimal(duration, Duration.ofHours(1), "hour")
                : decimal(duration, Duration.ofDays(1), "day");
    }

    private String decimal(Duration duration, Duration unit, String name) {
        String number = number(BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(unit.toSeconds()), 1, RoundingMode.HALF_UP));
        return number + " " + name + (number.equals("1") ? "" : "s");
    }

    /** A share of 0 to 1 as {@code 65.3 %}. */
    public String percent(@Nullable Double share) {
        return share == null
                ? ""
                : grouped(BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP), 1) + " %";
    }

    /** Whether it was recorded so much later than it occurred that a reader should see both. */
    public boolean apart(Instant occurredAt, Instant recordedAt) {
        return Duration.between(occurredAt, recordedAt).abs().toMinutes() >= 1;
    }

    private static String span(Duration duration) {
        if (duration.toHours() >= 2 * HOURS_A_DAY) {
            return counted(duration.toDays(), "day");
        }
        return duration.toHours() >= 1
                ? counted(duration.toHours(), "hour")
                : counted(Math.max(1, duration.toMinutes()), "minute");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /**
     * @param text such as {@code overdue by 2 days}
     * @param tone {@code bad} when overdue, {@code warn} on the last day, else empty
     */
    public record Due(String text, String tone) {}
}
