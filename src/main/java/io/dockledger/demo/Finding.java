package io.dockledger.demo;

/** What is found in the stock. */
enum Finding {
    /** Some are missing, within the limits. */
    MISCOUNTED,
    /** Many seem to be missing, until somebody else counts. */
    RECOUNTED,
    DAMAGED,
    EXPIRED,
    /** At another place than booked. */
    MOVED,
    /** Damaged again and again within days. */
    REPEATED;

    private static final double MISCOUNTED_UP_TO = 0.35;
    private static final double RECOUNTED_UP_TO = 0.5;
    private static final double DAMAGED_UP_TO = 0.65;
    private static final double EXPIRED_UP_TO = 0.77;
    private static final double MOVED_UP_TO = 0.87;

    /** @param drawn evenly between 0 and 1 */
    static Finding of(double drawn) {
        if (drawn < MISCOUNTED_UP_TO) {
            return MISCOUNTED;
        }
        if (drawn < RECOUNTED_UP_TO) {
            return RECOUNTED;
        }
        if (drawn < DAMAGED_UP_TO) {
            return DAMAGED;
        }
        if (drawn < EXPIRED_UP_TO) {
            return EXPIRED;
        }
        return drawn < MOVED_UP_TO ? MOVED : REPEATED;
    }
}
