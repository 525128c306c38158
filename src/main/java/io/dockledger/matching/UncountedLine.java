package io.dockledger.matching;

import org.jspecify.annotations.Nullable;

/**
 * A line of a receipt that could not be counted on any line of the order.
 *
 * @param receipt key of it
 * @param meant the order line whose unit nothing leads to; null where no order line stands for the goods
 */
record UncountedLine(
        String receipt, ReceiptFacts.Line line, @Nullable OrderLineLedger meant) {

    /** What was sent back or posted wrongly needs no counting. */
    boolean isLeft() {
        return line.received()
                        .subtract(line.reversed())
                        .subtract(line.rejected())
                        .signum()
                > 0;
    }
}
