package io.dockledger.matching;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was billed for an order against what was received for it, each quantity on the one line where the match counts it. */
public final class BilledGoods {

    private final OrderBook book;
    private final UnitConversions units;
    private final Map<OrderLineLedger, Ratio> billed = new HashMap<>();

    private BilledGoods(OrderBook book, UnitConversions units) {
        this.book = book;
        this.units = units;
    }

    /**
     * Whether nothing was received for the order that no invoice bills.
     *
     * @param order number of it
     * @param orders it and the others that the invoices name
     * @param receipts all for the order
     * @param invoices all for the order; those that are void bill nothing
     */
    public static boolean cover(
            String order,
            List<OrderFacts> orders,
            List<ReceiptFacts> receipts,
            List<InvoiceFacts> invoices,
            UnitConversions units) {
        BilledGoods goods = new BilledGoods(new OrderBook(orders, receipts, List.of(), units), units);
        invoices.stream()
                .filter(invoice -> invoice.standing() != InvoiceStanding.VOID)
                .forEach(goods::bill);
        return goods.cover(order);
    }

    private void bill(InvoiceFacts invoice) {
        for (InvoiceFacts.Line line : invoice.lines()) {
            OrderLineLedger ledger = book.find(invoice.orders(), line);
            @Nullable
            Ratio factor = ledger == null ? null : units.factor(ledger.line.sku(), line.unit(), ledger.line.unit());
            if (ledger != null && factor != null) {
                billed.merge(ledger, factor.times(line.quantity()), Ratio::plus);
            }
        }
    }

    private boolean cover(String order) {
        OrderLedger ledger = book.order(order);
        return ledger == null
                || ledger.lines().stream()
                        .allMatch(line -> billed.getOrDefault(line, Ratio.ZERO)
                                        .compareTo(line.free().plus(line.held()))
                                >= 0);
    }
}
