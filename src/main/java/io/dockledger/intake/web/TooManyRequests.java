package io.dockledger.intake.web;

/** An account sends more than it may. */
class TooManyRequests extends RuntimeException {

    private final long retryAfterSeconds;

    TooManyRequests(long retryAfterSeconds) {
        super("This account sends more events than it may; go on in %d seconds.".formatted(retryAfterSeconds));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
