package io.dockledger.matching;

import java.math.BigDecimal;

/** Tables of limits for tests. */
final class Limits {

    static final String SOURCE = "test-limits v1 rule 1";

    /** Every difference blocks. */
    static final ToleranceTable NONE_ALLOWED =
            query -> of(percent("0"), Limit.NOT_TESTED, percent("0"), Limit.NOT_TESTED, Severity.BLOCK);

    private Limits() {}

    static ToleranceTable upper(String percent, String absolute, Severity severity) {
        return query -> of(Limit.NOT_TESTED, Limit.NOT_TESTED, Limit.parse(percent), Limit.parse(absolute), severity);
    }

    static ToleranceTable lower(String percent, String absolute, Severity severity) {
        return query -> of(Limit.parse(percent), Limit.parse(absolute), Limit.NOT_TESTED, Limit.NOT_TESTED, severity);
    }

    /** The table for one kind; no difference of any other kind is allowed. */
    static ToleranceTable only(VarianceKind kind, ToleranceTable table) {
        return query -> query.kind() == kind ? table.limitsFor(query) : NONE_ALLOWED.limitsFor(query);
    }

    private static Tolerance of(
            Limit lowerPercent, Limit lowerAbsolute, Limit upperPercent, Limit upperAbsolute, Severity severity) {
        return Tolerance.of(lowerPercent, lowerAbsolute, upperPercent, upperAbsolute, severity, SOURCE);
    }

    private static Limit percent(String value) {
        return Limit.of(new BigDecimal(value));
    }
}
