package io.dockledger.matching;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was received to the invoices, one after the other, so that nothing is given twice: first those whose share
 * is settled, then by date and number. Arrival does not matter, so that the same documents always give the same shares.
 */
final class Allocation {

    private static final Comparator<InvoiceFacts> SEQUENCE = Comparator.comparing(
                    (InvoiceFacts invoice) -> !invoice.standing().isSettled())
            .thenComparing(InvoiceFacts::issuedOn)
            .thenComparing(InvoiceFacts::number)
            .thenComparing(InvoiceFacts::key);

    private final OrderBook book;
    private final UnitConversions units;
    private final Forgoing forgoing;

    Allocation(OrderBook book, UnitConversions units, Forgoing forgoing) {
        this.book = book;
        this.units = units;
        this.forgoing = forgoing;
    }

    /** Those that come before the judged one, without those that claim nothing. */
    static List<InvoiceFacts> before(InvoiceFacts judged, List<InvoiceFacts> invoices) {
        if (invoices.size() < 2) {
            return List.of();
        }
        List<InvoiceFacts> earlier = new ArrayList<>(invoices.size());
        for (InvoiceFacts one : invoices) {
            if (one.standing() != InvoiceStanding.VOID
                    && !one.key().equals(judged.key())
                    && SEQUENCE.compare(one, judged) < 0) {
                earlier.add(one);
            }
        }
        earlier.sort(SEQUENCE);
        return earlier;
    }

    /** The lines of the judged invoice with their shares, in the order of their numbers. */
    List<BilledLine> linesOf(InvoiceFacts judged, List<InvoiceFacts> earlier) {
        for (InvoiceFacts one : earlier) {
            allocate(one);
        }
        return allocate(judged);
    }

    private List<BilledLine> allocate(InvoiceFacts invoice) {
        List<BilledLine> lines = resolve(invoice);
        forgoing.apply(invoice, lines);
        for (BilledLine line : lines) {
            if (line.line.quantity().signum() < 0) {
                makeUp(line, lines);
            }
        }
        for (BilledLine line : lines) {
            line.take();
        }
        return lines;
    }

    private List<BilledLine> resolve(InvoiceFacts invoice) {
        List<InvoiceFacts.Line> sorted = Parts.sorted(invoice.lines(), InvoiceFacts.Line::line);
        List<BilledLine> lines = new ArrayList<>(sorted.size());
        String previous = "";
        int sameNumber = 1;
        for (InvoiceFacts.Line line : sorted) {
            sameNumber = line.line().equals(previous) ? sameNumber + 1 : 1;
            previous = line.line();
            lines.add(resolve(invoice, line, sameNumber == 1 ? previous : previous + " (" + sameNumber + ")"));
        }
        return lines;
    }

    private BilledLine resolve(InvoiceFacts invoice, InvoiceFacts.Line line, String part) {
        OrderLineLedger ledger = book.find(invoice.orders(), line);
        @Nullable
        Ratio factor = ledger == null ? null : units.factor(ledger.line.sku(), line.unit(), ledger.line.unit());
        return new BilledLine(invoice, line, part, ledger, factor);
    }

    // What is left over is not given to other invoices: taking back goods without billing them is a credit note's work.
    private static void makeUp(BilledLine negative, List<BilledLine> lines) {
        Ratio rest = negative.claim().negated();
        for (BilledLine other : lines) {
            if (other.ledger == negative.ledger && other.isComparable() && negative.isComparable()) {
                rest = other.makeUpFor(rest);
            }
        }
        negative.claimNothing();
    }
}
