package io.dockledger.disputes;

/** Lets the process go on that waits for the partner. */
public interface DisputeCourse {

    /**
     * Records the answer and all that follows from it, at once or not at all.
     *
     * @throws DisputeClosed where nobody waits for the answer any more
     * @throws DisputeChanged where the partner was shown something else
     */
    void answered(Dispute dispute, DisputeAnswer answer);
}
