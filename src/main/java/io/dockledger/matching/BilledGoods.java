package io.dockledger.matching;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was billed for an order against what was received for it. Each quantity counts once: on the line where the match
 * counts it, or, where that cannot tell between several lines of the item, on these one after the other.
 */
public final class BilledGoods {

    private final OrderBook book;
    private final UnitConversions units;
    private final Map<OrderLineLedger, Ratio> billed = new HashMap<>();
    private final Map<OrderLineLedger, Ratio> amounts = new HashMap<>();

    private BilledGoods(OrderBook book, UnitConversions units) {
        this.book = book;
        this.units = units;
    }

    /**
     * Whether nothing was received for the order that no invoice bills.
     *
     * @param order number of it
     * @param orders it and the others that the invoices name
     * @param receipts all for these orders
     * @param invoices all for these orders; those that are void bill nothing
     */
    public static boolean cover(
            String order,
            List<OrderFacts> orders,
            List<ReceiptFacts> receipts,
            List<InvoiceFacts> invoices,
            UnitConversions units) {
        return of(orders, receipts, invoices, units).cover(order);
    }

    /**
     * What came or left for each line of the order, and what was billed of it; empty where the order is not among the
     * orders.
     *
     * @param order number of it
     * @param orders it and the others that the invoices name
     * @param receipts all for these orders
     * @param invoices all for these orders; those that are void bill nothing
     */
    public static List<LineTally> tally(
            String order,
            List<OrderFacts> orders,
            List<ReceiptFacts> receipts,
            List<InvoiceFacts> invoices,
            UnitConversions units) {
        BilledGoods goods = of(orders, receipts, invoices, units);
        OrderLedger ledger = goods.book.order(order);
        return ledger == null
                ? List.of()
                : ledger.lines().stream().map(goods::tally).toList();
    }

    private static BilledGoods of(
            List<OrderFacts> orders, List<ReceiptFacts> receipts, List<InvoiceFacts> invoices, UnitConversions units) {
        BilledGoods goods = new BilledGoods(new OrderBook(orders, receipts, List.of(), units), units);
        List<InvoiceFacts> standing = invoices.stream()
                .filter(invoice -> invoice.standing() != InvoiceStanding.VOID)
                .toList();
        // What can be meant for one line only comes first: the rest covers what that leaves open.
        goods.bill(standing, lines -> lines.size() == 1);
        goods.bill(standing, lines -> lines.size() > 1);
        return goods;
    }

    private LineTally tally(OrderLineLedger line) {
        OrderPrice price = OrderPrice.of(line.order, line.line, units);
        return new LineTally(
                line.line,
                line.free().plus(line.held()),
                billed.getOrDefault(line, Ratio.ZERO),
                amounts.getOrDefault(line, Ratio.ZERO),
                price == null ? Ratio.ZERO : price.least());
    }

    private void bill(List<InvoiceFacts> invoices, Predicate<List<OrderLineLedger>> which) {
        for (InvoiceFacts invoice : invoices) {
            for (InvoiceFacts.Line line : invoice.lines()) {
                List<OrderLineLedger> meant = book.findAll(invoice.orders(), line);
                if (which.test(meant)) {
                    spread(invoice, line, meant);
                }
            }
        }
    }

    /** Each line takes what is not covered yet, and the last one the rest, as far as the units can be converted. */
    private void spread(InvoiceFacts invoice, InvoiceFacts.Line line, List<OrderLineLedger> meant) {
        Ratio rest = Ratio.of(line.quantity());
        for (int i = 0; i < meant.size(); i++) {
            OrderLineLedger ledger = meant.get(i);
            Ratio factor = units.factor(ledger.line.sku(), line.unit(), ledger.line.unit());
            if (factor != null) {
                Ratio room = uncovered(ledger).max(Ratio.ZERO).dividedBy(factor);
                Ratio part = i < meant.size() - 1 ? rest.min(room) : rest;
                billed.merge(ledger, factor.times(part), Ratio::plus);
                amounts.merge(ledger, amount(invoice, line, ledger, part, factor), Ratio::plus);
                rest = rest.minus(part);
            }
        }
    }

    /** The part's share of the line's amount; at the order's price where the invoice is in another currency. */
    private Ratio amount(
            InvoiceFacts invoice, InvoiceFacts.Line line, OrderLineLedger ledger, Ratio part, Ratio factor) {
        if (invoice.currency().equals(ledger.order.currency())) {
            return line.quantity().signum() == 0
                    ? Ratio.of(line.amount())
                    : part.times(line.amount()).dividedBy(Ratio.of(line.quantity()));
        }
        OrderPrice price = OrderPrice.of(ledger.order, ledger.line, units);
        return price == null ? Ratio.ZERO : price.least().times(factor.times(part));
    }

    private Ratio uncovered(OrderLineLedger line) {
        return line.free().plus(line.held()).minus(billed.getOrDefault(line, Ratio.ZERO));
    }

    private boolean cover(String order) {
        OrderLedger ledger = book.order(order);
        return ledger == null
                || ledger.lines().stream().allMatch(line -> uncovered(line).signum() <= 0);
    }
}
