package io.dockledger.disputes;

/** The dispute has ended, or its link has expired; it says nothing about which, nor whether there was one. */
public class DisputeClosed extends RuntimeException {

    public DisputeClosed() {
        super(
                "This link does not lead to an open dispute. It was answered or settled, its time is over, or the link is "
                        + "not complete.");
    }
}
