package io.dockledger.returns;

import io.dockledger.matching.Acceptances;
import io.dockledger.matching.Measure;
import io.dockledger.matching.Severity;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a return. All of it stops the return until somebody has decided. */
final class Findings {

    /** Where the limits of most rules come from: they allow nothing. */
    static final String RULES = "rules of returns";

    private static final String NONE = "none allowed";

    private final Acceptances acceptances;
    private final List<Variance> variances = new ArrayList<>();

    Findings(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    /** What a variance is about: a line of a document, or all of it. */
    record Place(String document, String line) {

        static Place whole(String document) {
            return new Place(document, Variance.WHOLE);
        }
    }

    /** @param value null where nobody can say what is at stake */
    void add(
            VarianceKind kind,
            Place at,
            String expected,
            String found,
            @Nullable Measure difference,
            @Nullable Money value,
            String description) {
        add(kind, at, expected, found, difference, value, description, NONE, RULES);
    }

    void add(
            VarianceKind kind,
            Place at,
            String expected,
            String found,
            @Nullable Measure difference,
            @Nullable Money value,
            String description,
            String limit,
            String limitSource) {
        variances.add(new Variance(
                kind,
                at.document(),
                at.line(),
                !at.line().equals(Variance.WHOLE),
                expected,
                found,
                difference,
                limit,
                limitSource,
                Severity.BLOCK,
                acceptances.cover(kind, at.document(), at.line(), found, difference),
                value,
                description));
    }

    boolean isAccepted(VarianceKind kind, Place at) {
        return acceptances.contains(kind, at.document(), at.line());
    }

    List<Variance> all() {
        return List.copyOf(variances);
    }
}
