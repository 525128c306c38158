package io.dockledger.workflow.fulfilment;

import io.dockledger.matching.VarianceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sales order waits for.
 *
 * @param mark names it within the order, such as {@code not-delivered V-1}
 * @param missing the kind of exception that it becomes; null where a person decided until when to wait
 * @param dueOn the day by which it should be there; with no kind, the last day of waiting
 */
record Wait(String mark, @Nullable VarianceKind missing, LocalDate dueOn) {

    static Wait of(VarianceKind missing, String what, LocalDate dueOn) {
        return new Wait((missing.code() + " " + what).strip(), missing, dueOn);
    }
}
