package io.dockledger.workflow.events;

import io.dockledger.documents.DocumentKey;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.Set;

/** The outcomes that handlers give. */
final class Outcomes {

    private Outcomes() {}

    /** Done, and from now on the document is known. */
    static Outcome settles(DocumentKey key) {
        return new Outcome.Applied(Set.of(key.text()));
    }

    static Outcome done() {
        return new Outcome.Applied(Set.of());
    }

    /** What comes under a number that is known is the same once more, or refused. */
    static Outcome again(boolean same, String refusal) {
        return same ? done() : new Outcome.Refused(refusal);
    }

    static Outcome waitsFor(DocumentKey key) {
        return new Outcome.Parked(Set.of(key.text()), "It refers to %s, which is not known yet.".formatted(key));
    }
}
