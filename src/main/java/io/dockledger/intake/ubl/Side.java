package io.dockledger.intake.ubl;

/** On which side of a document we are. */
enum Side {
    BUYING,
    SELLING,

    /** It does not say, or nobody has said by which numbers it would name us. */
    UNSAID;

    boolean sells() {
        return this == SELLING;
    }
}
