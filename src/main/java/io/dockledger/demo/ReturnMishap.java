package io.dockledger.demo;

/** What comes back of a return, against what was announced. */
enum ReturnMishap {
    NOTHING,
    /** It comes in two parts. */
    PARTS,
    /** The dock books more than was announced, and corrects it. */
    MORE,
    /** The dock books something else, and corrects it. */
    OTHER,
    /** Nothing comes, and the customer says so in the end. */
    NEVER;

    private static final double PARTS_UP_TO = 0.12;
    private static final double MORE_UP_TO = 0.18;
    private static final double OTHER_UP_TO = 0.23;
    private static final double NEVER_UP_TO = 0.3;

    /** @param drawn evenly between 0 and 1 */
    static ReturnMishap of(double drawn) {
        if (drawn < PARTS_UP_TO) {
            return PARTS;
        }
        if (drawn < MORE_UP_TO) {
            return MORE;
        }
        if (drawn < OTHER_UP_TO) {
            return OTHER;
        }
        return drawn < NEVER_UP_TO ? NEVER : NOTHING;
    }
}
