package io.dockledger.disputes;

/** The dispute has ended, or cannot be left in this way. */
public class NothingToWithdraw extends RuntimeException {

    public NothingToWithdraw() {
        super("Nothing was taken back: the dispute has ended, or it began under a version of the process that waits "
                + "for the supplier's answer or its time-out alone.");
    }
}
