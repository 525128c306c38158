package io.dockledger.matching;

import java.util.List;

/** Judges the differences that rules outside the match find as the match judges its own: by limits and by decisions. */
public final class Judge {

    private Judge() {}

    /**
     * Variances in the order of their documents.
     *
     * @param partnerClass of the supplier or customer
     * @param accepted what was accepted on these documents
     * @throws IllegalArgumentException where a limit is left out
     */
    public static List<Variance> of(
            String partnerClass,
            List<Difference> differences,
            List<AcceptedVariance> accepted,
            ToleranceTable tolerances) {
        Findings findings = new Findings(partnerClass, tolerances, new Acceptances(accepted));
        differences.forEach(each -> findings.add(each.subject(), each.finding()));
        return findings.inOrder("");
    }
}
