package io.dockledger.controls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a person did on a chain of documents.
 *
 * @param chain the key of the chain, such as {@code purchase-order:4711}
 * @param person the id of an account, or who acted in another system, as that wrote it
 * @param reference what it was done on or with: a task or document, in words that a reader understands
 * @param caseId the case in which it was done, where known
 * @param cause the id of the task or event by which it was done, where known
 */
public record DutyAct(
        String chain,
        String person,
        String duty,
        Instant at,
        String reference,
        @Nullable String caseId,
        @Nullable String cause) {

    public DutyAct(String chain, String person, String duty, Instant at, String reference) {
        this(chain, person, duty, at, reference, null, null);
    }
}
