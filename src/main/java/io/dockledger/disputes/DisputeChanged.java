package io.dockledger.disputes;

/** The partner answers what it was shown, and that is not any more what the dispute is about. Nothing is recorded. */
public class DisputeChanged extends RuntimeException {

    private final transient Dispute now;

    public DisputeChanged(Dispute now) {
        super(
                "What is in dispute has changed since you were shown it: it is %s %s now. Nothing was recorded. Please look at it, and answer again."
                        .formatted(now.subject().amount(), now.subject().currency()));
        this.now = now;
    }

    /** The dispute as it is. */
    public Dispute now() {
        return now;
    }
}
