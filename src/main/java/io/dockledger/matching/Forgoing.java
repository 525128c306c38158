package io.dockledger.matching;

import io.dockledger.money.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What invoices will never claim of the receipts, though they bill it: what was decided to be paid short, what a settled
 * credit note took off, and what an accepted one takes off.
 */
final class Forgoing {

    /** Settled ones count already; the others are judged by date and number. */
    private static final Comparator<CreditFacts> SEQUENCE = Comparator.comparing(
                    (CreditFacts credit) -> !credit.settled())
            .thenComparing(CreditFacts::issuedOn)
            .thenComparing(CreditFacts::number)
            .thenComparing(CreditFacts::key);

    private static final List<VarianceKind> MISSING = List.of(
            VarianceKind.QUANTITY, VarianceKind.QUALITY_HOLD, VarianceKind.NOT_RECEIVED, VarianceKind.RECEIPT_REVERSED);

    private final Acceptances acceptances;
    private final CreditAssignment assignment;
    private final Map<String, List<CreditFacts>> creditsByInvoice = new HashMap<>();

    Forgoing(List<CreditFacts> credits, Acceptances acceptances, CreditAssignment assignment) {
        this.acceptances = acceptances;
        this.assignment = assignment;
        for (CreditFacts credit : credits) {
            creditsByInvoice
                    .computeIfAbsent(credit.invoice(), key -> new ArrayList<>(1))
                    .add(credit);
        }
        creditsByInvoice.values().forEach(list -> list.sort(SEQUENCE));
    }

    /** In the order in which they are judged. */
    List<CreditFacts> creditsOf(InvoiceFacts invoice) {
        return creditsByInvoice.getOrDefault(invoice.key(), List.of());
    }

    void apply(InvoiceFacts invoice, List<BilledLine> lines) {
        if (!acceptances.isEmpty()) {
            lines.forEach(line -> forgoShortPaid(invoice, line));
        }
        for (CreditFacts credit : creditsOf(invoice)) {
            for (CreditFacts.Line line : credit.lines()) {
                if (credit.settled() || acceptances.contains(VarianceKind.OVER_CREDIT, credit.key(), line.line())) {
                    forgoCredited(line, lines);
                }
            }
        }
    }

    private void forgoShortPaid(InvoiceFacts invoice, BilledLine line) {
        for (VarianceKind kind : MISSING) {
            Ratio quantity = acceptances.shortPaidQuantity(kind, invoice.key(), line.part);
            if (quantity.signum() > 0) {
                line.forgo(quantity);
            }
        }
    }

    private void forgoCredited(CreditFacts.Line credited, List<BilledLine> lines) {
        BilledLine target = assignment.target(credited, lines);
        Ratio goods = target == null ? Ratio.ZERO : assignment.goods(credited, target);
        if (target != null && goods.signum() > 0) {
            target.forgo(goods);
        }
    }
}
