package io.dockledger.analytics.web;

import io.dockledger.analytics.cycle.ComparedBy;
import io.dockledger.analytics.cycle.CycleTime;
import io.dockledger.analytics.cycle.Scope;
import io.dockledger.identity.InvalidParameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is asked of a cycle time; empty parameters do not narrow.
 *
 * @param by what cases are compared by; by month where nothing is said
 * @param target in hours; the cycle time's own where nothing is said
 */
record Question(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String site,
        @Nullable String partner,
        @Nullable String version,
        @Nullable String by,
        @Nullable Long target) {

    /** A hundred years, so that no sum of times leaves what a clock can show. */
    private static final long MOST_HOURS = 100L * 366 * 24;

    /** @throws InvalidParameter where a day lies beyond every calendar */
    Scope scope() {
        InvalidParameter.refuseFarOff("from", start(from));
        InvalidParameter.refuseFarOff("to", start(to));
        return new Scope(from, to, Given.parameter(site), Given.parameter(partner), Given.parameter(version));
    }

    /** @throws InvalidParameter where cases cannot be compared by it */
    ComparedBy comparedBy() {
        String asked = Given.parameter(by);
        return asked == null
                ? ComparedBy.MONTH
                : ComparedBy.of(asked).orElseThrow(() -> new InvalidParameter("by", "must be one of " + known()));
    }

    private static String known() {
        return Arrays.stream(ComparedBy.values()).map(ComparedBy::code).collect(Collectors.joining(", "));
    }

    /** @throws InvalidParameter where nobody could keep it */
    Duration target(CycleTime time) {
        if (target == null) {
            return time.target();
        }
        if (target < 1 || target > MOST_HOURS) {
            throw new InvalidParameter("target", "must be a number of hours from 1 to " + MOST_HOURS);
        }
        return Duration.ofHours(target);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
