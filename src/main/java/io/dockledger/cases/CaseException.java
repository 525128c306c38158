package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.UUID;

/** A fault of a case that needs somebody: what was found, and what is being done about it. */
public record CaseException(
        UUID id,
        String caseId,
        @JsonUnwrapped Finding finding,
        @JsonUnwrapped Handling handling) {

    /** A new one, which nobody has yet. */
    public static CaseException opened(String caseId, Finding finding, Instant at) {
        UUID id = Generators.timeBasedEpochRandomGenerator().generate();
        return new CaseException(id, caseId, finding, Handling.openedAt(at));
    }

    public CaseException with(Finding newFinding) {
        return new CaseException(id, caseId, newFinding, handling);
    }

    public CaseException with(Handling newHandling) {
        return new CaseException(id, caseId, finding, newHandling);
    }

    public boolean isClosed() {
        return handling.status().isClosed();
    }
}
