package io.dockledger.demo;

/**
 * In which order a company is loaded: the events of a wave come in together, then people act, then the next wave begins.
 * Within a wave the outcome does not depend on which event is applied first.
 */
enum Wave {
    /** Orders, and most of the goods; sales up to their invoice, and what is found in the stock. */
    GOODS,
    /** What suppliers bill for them; what customers send back, and what is counted anew. */
    BILLS,
    /** What became of both: reversals, cancellations, credit notes, and payments of what nobody had to decide. */
    NEWS,
    /** What came of people's decisions: credit notes that were asked for, late goods, further payments. */
    ANSWERS,
    /** What senders repeat or get wrong, for the operators. */
    ODDITIES
}
