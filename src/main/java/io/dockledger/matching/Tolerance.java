package io.dockledger.matching;

import org.jspecify.annotations.Nullable;

/**
 * The limits for one kind of variance and what happens beyond them. Every limit that is tested must hold.
 *
 * <p>Upper limits are for differences to the buyer's disadvantage (too much billed, too little delivered, days outside
 * the validity), lower limits for those to its advantage. Percentages are of what was expected; absolute limits are of
 * the value at stake in the currency asked for, except for {@link VarianceKind#VALIDITY_DATE}, where they are days.
 *
 * @param severity beyond an upper limit
 * @param lowerSeverity beyond a lower limit
 * @param source where this comes from, for people, such as {@code match-tolerance v3 rule 7}
 */
public record Tolerance(
        Limit lowerPercent,
        Limit lowerAbsolute,
        Limit upperPercent,
        Limit upperAbsolute,
        Severity severity,
        Severity lowerSeverity,
        String source) {

    /** Null anywhere is refused: a limit that is not tested is {@link Limit#NOT_TESTED}. */
    public Tolerance {
        present(lowerPercent, "lower percent limit", source);
        present(lowerAbsolute, "lower absolute limit", source);
        present(upperPercent, "upper percent limit", source);
        present(upperAbsolute, "upper absolute limit", source);
        present(severity, "severity", source);
        present(lowerSeverity, "lower severity", source);
        present(source, "source", source);
    }

    /** Beyond a lower limit this warns, or accepts where the upper side does. */
    public static Tolerance of(
            Limit lowerPercent,
            Limit lowerAbsolute,
            Limit upperPercent,
            Limit upperAbsolute,
            Severity severity,
            String source) {
        present(severity, "severity", source);
        return new Tolerance(
                lowerPercent,
                lowerAbsolute,
                upperPercent,
                upperAbsolute,
                severity,
                severity.atMost(Severity.WARN),
                source);
    }

    private static void present(@Nullable Object value, String name, @Nullable String source) {
        if (value == null) {
            throw new IllegalArgumentException("The " + name + " is missing in " + source);
        }
    }
}
