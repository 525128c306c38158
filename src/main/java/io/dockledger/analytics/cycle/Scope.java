package io.dockledger.analytics.cycle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked at; null does not narrow.
 *
 * @param from the first day on which a span may have begun
 * @param to the last day, included
 * @param version of the model by which a case was led when it began
 */
public record Scope(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String site,
        @Nullable String partner,
        @Nullable String version) {

    public static final Scope ALL = new Scope(null, null, null, null, null);

    boolean includes(Span span) {
        LocalDate day = span.begin().atOffset(ZoneOffset.UTC).toLocalDate();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
