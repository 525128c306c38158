package io.dockledger.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings and asks for each whether it is allowed. */
final class Findings {

    private final String supplierClass;
    private final ToleranceTable tolerances;
    private final Acceptances acceptances;
    private final List<Variance> variances = new ArrayList<>(2);

    Findings(String supplierClass, ToleranceTable tolerances, Acceptances acceptances) {
        this.supplierClass = supplierClass;
        this.tolerances = tolerances;
        this.acceptances = acceptances;
    }

    Variance add(Subject subject, Finding finding) {
        Finding.Certainty certain = finding.certain();
        Verdict verdict = certain != null
                ? new Verdict(Severity.BLOCK, certain.reason(), certain.source())
                : Verdict.of(finding, limitsFor(subject, finding.kind()));
        Variance variance = variance(subject, finding, verdict);
        variances.add(variance);
        return variance;
    }

    /** Whether the table would let this pass; nothing is added. */
    boolean isTolerated(Subject subject, Finding finding) {
        return Verdict.of(finding, limitsFor(subject, finding.kind())).severity() != Severity.BLOCK;
    }

    /** How large a difference of this kind was accepted here; zero where none was. */
    BigDecimal acceptedSize(Subject subject, VarianceKind kind) {
        return acceptances.acceptedSize(kind, subject.document(), subject.part());
    }

    boolean anyDecided() {
        return variances.stream().anyMatch(Variance::isDecided);
    }

    boolean anyBlocks() {
        return anyBlocksSince(0);
    }

    /** Whether any of those blocks that were added after there were this many. */
    boolean anyBlocksSince(int count) {
        for (int i = count; i < variances.size(); i++) {
            if (variances.get(i).blocks()) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return variances.size();
    }

    List<Variance> all() {
        return variances;
    }

    /** Those of the given document first; then by document, kind and part. */
    List<Variance> inOrder(String first) {
        variances.sort(Comparator.comparing((Variance one) -> !one.document().equals(first))
                .thenComparing(Variance::document)
                .thenComparing(Variance::kind)
                .thenComparing(Variance::part, Parts.IN_ORDER));
        return List.copyOf(variances);
    }

    private Tolerance limitsFor(Subject subject, VarianceKind kind) {
        @Nullable
        Tolerance limits = tolerances.limitsFor(
                new ToleranceQuery(supplierClass, subject.family(), kind, subject.currency(), subject.amount()));
        if (limits == null) {
            throw new IllegalArgumentException("There are no limits for " + kind + " of a " + supplierClass
                    + " supplier, item family \"" + subject.family() + "\", " + subject.amount() + " "
                    + subject.currency());
        }
        return limits;
    }

    private Variance variance(Subject subject, Finding finding, Verdict verdict) {
        return new Variance(
                finding.kind(),
                subject.document(),
                subject.part(),
                subject.concernsLine(),
                finding.expected(),
                finding.found(),
                finding.difference(),
                verdict.limit(),
                verdict.source(),
                verdict.severity(),
                acceptances.cover(
                        finding.kind(), subject.document(), subject.part(), finding.found(), finding.difference()),
                finding.value(),
                finding.description());
    }
}
