package io.dockledger.intake;

import java.util.List;
import java.util.Set;

/**
 * What the inbox worker hands events to. Implemented by the workflow.
 */
public interface EventApplication {

    /**
     * Applies the events in the given order within the caller's transaction and tenant, and says for each, in the same
     * order, what became of it. Everything it writes commits or rolls back with the inbox rows. An exception means that
     * none was applied; the worker then tries them one by one.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed the same case at the
     *     same moment, so that the next attempt may well succeed
     */
    List<Outcome> apply(List<BusinessEvent> events);

    /** What became of one event. */
    sealed interface Outcome {

        /**
         * Done. What was waiting for one of the keys can now be tried again.
         *
         * @param settles keys such as {@code purchase-order:4711} that are known from now on
         */
        record Applied(Set<String> settles) implements Outcome {}

        /** It refers to something not yet known; try again when any of the keys is settled. */
        record Parked(Set<String> waitsFor, String reason) implements Outcome {}

        /** Somebody else works on the same documents right now; try again at once. Costs no attempt. */
        record Busy() implements Outcome {}

        /** It can never be applied as it is: to the dead letters, without further attempts. */
        record Refused(String reason) implements Outcome {}
    }
}
