package io.dockledger.matching;

import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.List;

/** The invoice that is judged, with what was found out about its lines. */
record JudgedInvoice(
        InvoiceFacts facts,
        List<JudgedLine> lines,
        NamedOrders orders,
        JudgedCharges charges,
        Rounding rounding,
        Waiting waiting,
        Side side) {

    Subject subject() {
        return Subject.whole(facts.key(), facts.currency(), facts.totals().total());
    }

    BigDecimal total() {
        return facts.totals().total();
    }

    /** The amounts of the lines that are for an order, as far as they say. */
    Ratio billedFor(String order) {
        Ratio sum = Ratio.ZERO;
        for (JudgedLine line : lines) {
            if (isFor(order, line.billed)) {
                sum = sum.plus(Ratio.of(line.billed.line.amount()));
            }
        }
        return sum;
    }

    private static boolean isFor(String order, BilledLine line) {
        String named = line.ledger == null ? line.line.order() : line.ledger.order.number();
        return named == null || named.equals(order);
    }
}
