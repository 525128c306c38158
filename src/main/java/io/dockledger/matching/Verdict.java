package io.dockledger.matching;

/**
 * What the limits say of a finding.
 *
 * @param limit what would have been allowed, for people
 */
record Verdict(Severity severity, String limit, String source) {

    /** Every limit that is given on the finding's side must hold. */
    static Verdict of(Finding finding, Tolerance limits) {
        boolean lower = finding.isToOurAdvantage();
        Limit percent = lower ? limits.lowerPercent() : limits.upperPercent();
        Limit absolute = lower ? limits.lowerAbsolute() : limits.upperAbsolute();
        boolean within = percent.allows(finding.percent()) && absolute.allows(finding.absolute());
        Severity beyond = lower ? limits.lowerSeverity() : limits.severity();
        return new Verdict(
                within ? Severity.ACCEPT : beyond, words(finding, percent, absolute, lower), limits.source());
    }

    private static String words(Finding finding, Limit percent, Limit absolute, boolean lower) {
        if (percent.isZero() || absolute.isZero()) {
            return "none allowed";
        }
        if (!percent.isTested() && !absolute.isTested()) {
            return Limit.NOT_TESTED_TEXT;
        }
        String amount = amount(finding, absolute);
        String both = percent.isTested() && absolute.isTested() ? percent + "% and " + amount : "";
        String one = percent.isTested() ? percent + "%" : amount;
        return (lower ? "down to " : "up to ") + (both.isEmpty() ? one : both);
    }

    private static String amount(Finding finding, Limit absolute) {
        return finding.kind() == VarianceKind.VALIDITY_DATE
                ? absolute + " days"
                : absolute.asMoney(finding.value().currency());
    }
}
