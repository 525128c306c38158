package io.dockledger.demo;

/** What is not as smooth as it could be with a sale. */
enum SaleMishap {
    NOTHING,
    /** It is shipped in two parts. */
    PARTS,
    /** Some of it is never shipped; the order is closed short. */
    SHORT,
    /** We bill more than was agreed. */
    DEAR,
    /** The customer refuses some of it at the door. */
    REFUSED,
    /** The carrier takes more than a week. */
    LATE;

    private static final double PARTS_UP_TO = 0.12;
    private static final double SHORT_UP_TO = 0.17;
    private static final double DEAR_UP_TO = 0.195;
    private static final double REFUSED_UP_TO = 0.215;
    private static final double LATE_UP_TO = 0.255;

    /** @param drawn evenly between 0 and 1 */
    static SaleMishap of(double drawn) {
        if (drawn < PARTS_UP_TO) {
            return PARTS;
        }
        if (drawn < SHORT_UP_TO) {
            return SHORT;
        }
        if (drawn < DEAR_UP_TO) {
            return DEAR;
        }
        if (drawn < REFUSED_UP_TO) {
            return REFUSED;
        }
        return drawn < LATE_UP_TO ? LATE : NOTHING;
    }
}
