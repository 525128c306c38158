package io.dockledger.workflow.order;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.PurchaseOrderLine;
import io.dockledger.documents.ReferenceData;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares what was received for an order with what was billed for it, line by line, in the order's units. */
@Component
class BilledGoods {

    private final ReferenceData reference;

    BilledGoods(ReferenceData reference) {
        this.reference = reference;
    }

    /** Whether nothing was received that no standing invoice bills. */
    boolean coverReceived(Chain chain) {
        PurchaseOrder order = chain.order().orElseThrow();
        return order.lines().stream().allMatch(line -> {
            Ratio received = sum(
                    order,
                    line,
                    chain.receipts().stream().flatMap(receipt -> receipt.lines().stream()),
                    each -> each.accepted());
            Ratio billed = sum(
                    order,
                    line,
                    chain.invoices().stream().filter(Invoice::stands).flatMap(invoice -> invoice.lines().stream()),
                    each -> each.quantity());
            return billed.compareTo(received) >= 0;
        });
    }

    private <T extends DocumentLine> Ratio sum(
            PurchaseOrder order, PurchaseOrderLine line, Stream<T> lines, Function<T, BigDecimal> quantity) {
        return lines.filter(each -> order.linesFor(each).contains(line))
                .map(each -> inUnitOf(line, each.unit(), quantity.apply(each)))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private Ratio inUnitOf(PurchaseOrderLine line, String unit, BigDecimal quantity) {
        Ratio factor = reference.unitConversions().factor(line.sku(), unit, line.unit());
        return factor == null ? Ratio.ZERO : factor.times(quantity);
    }
}
