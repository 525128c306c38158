package io.dockledger.matching;

import io.dockledger.money.UnitConversions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders, by number, with everything that was received for them and sent back. */
final class OrderBook {

    private final Map<String, OrderLedger> byNumber = new HashMap<>();

    OrderBook(List<OrderFacts> orders, List<ReceiptFacts> receipts, List<ReturnFacts> returns, UnitConversions units) {
        for (OrderFacts order : orders) {
            byNumber.put(order.number(), new OrderLedger(order, units));
        }
        receive(receipts);
        giveBack(returns);
    }

    @Nullable
    OrderLedger order(String number) {
        return byNumber.get(number);
    }

    /** The order line that is meant: by its number, otherwise by the item if that stands on one line only; or null. */
    @Nullable
    OrderLineLedger find(List<String> orders, InvoiceFacts.Line line) {
        List<OrderLineLedger> meant = findAll(orders, line);
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** The order lines that can be meant: the one whose number is named, otherwise all of the item, as they stand. */
    List<OrderLineLedger> findAll(List<String> orders, InvoiceFacts.Line line) {
        String order = line.order();
        if (order != null || orders.size() == 1) {
            OrderLedger ledger = byNumber.get(order != null ? order : orders.get(0));
            return ledger == null ? List.of() : findIn(ledger, line);
        }
        return findAmong(orders, line);
    }

    private static List<OrderLineLedger> findIn(OrderLedger order, InvoiceFacts.Line line) {
        OrderLineLedger named = order.line(line.orderLine());
        return named != null ? List.of(named) : order.linesOf(line.sku());
    }

    // Line 1 exists on nearly every order, so a line number alone says little where the order is not named.
    private List<OrderLineLedger> findAmong(List<String> orders, InvoiceFacts.Line line) {
        List<OrderLineLedger> named = new ArrayList<>();
        List<OrderLineLedger> ofItem = new ArrayList<>();
        for (String number : orders) {
            OrderLedger order = byNumber.get(number);
            if (order == null) {
                continue;
            }
            ofItem.addAll(order.linesOf(line.sku()));
            OrderLineLedger ledger = order.line(line.orderLine());
            if (ledger != null) {
                named.add(ledger);
            }
        }
        if (named.size() > 1) {
            named.retainAll(ofItem);
        }
        return named.size() == 1 ? named : ofItem;
    }

    // Receipts that name their order line come first: the others fill what these leave open.
    private void receive(List<ReceiptFacts> receipts) {
        boolean someUnnamed = false;
        for (ReceiptFacts receipt : receipts) {
            OrderLedger order = byNumber.get(receipt.order());
            for (ReceiptFacts.Line line : receipt.lines()) {
                if (order != null && order.line(line.orderLine()) != null) {
                    order.receive(receipt, line);
                } else {
                    someUnnamed = order != null || someUnnamed;
                }
            }
        }
        if (someUnnamed) {
            receiveByItem(receipts);
        }
    }

    private void receiveByItem(List<ReceiptFacts> receipts) {
        for (ReceiptFacts receipt : sorted(receipts, Comparator.comparing(ReceiptFacts::key))) {
            OrderLedger order = byNumber.get(receipt.order());
            if (order == null) {
                continue;
            }
            for (ReceiptFacts.Line line : Parts.sorted(receipt.lines(), ReceiptFacts.Line::line)) {
                if (order.line(line.orderLine()) == null) {
                    order.receive(receipt, line);
                }
            }
        }
    }

    private void giveBack(List<ReturnFacts> returns) {
        for (ReturnFacts one : sorted(returns, Comparator.comparing(ReturnFacts::key))) {
            OrderLedger order = byNumber.get(one.order());
            if (order != null) {
                Parts.sorted(one.lines(), ReturnFacts.Line::line).forEach(order::giveBack);
            }
        }
    }

    private static <T> List<T> sorted(List<T> given, Comparator<T> order) {
        if (given.size() < 2) {
            return given;
        }
        List<T> sorted = new ArrayList<>(given);
        sorted.sort(order);
        return sorted;
    }
}
