package io.dockledger.matching;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One order with what came for each of its lines. */
final class OrderLedger {

    final OrderFacts order;

    private final UnitConversions units;
    private final List<OrderLineLedger> lines;
    private final List<UncountedLine> uncounted = new ArrayList<>(0);
    private final Map<String, OrderLineLedger> byLine = new HashMap<>();
    private final Map<String, List<OrderLineLedger>> bySku = new HashMap<>();

    OrderLedger(OrderFacts order, UnitConversions units) {
        this.order = order;
        this.units = units;
        this.lines = new ArrayList<>(order.lines().size());
        for (OrderFacts.Line line : Parts.sorted(order.lines(), OrderFacts.Line::line)) {
            add(new OrderLineLedger(order, line));
        }
    }

    List<OrderLineLedger> lines() {
        return lines;
    }

    @Nullable
    OrderLineLedger line(@Nullable String number) {
        return number == null ? null : byLine.get(Parts.canonical(number));
    }

    /** All lines for an item, by the buyer's or the supplier's number for it. */
    List<OrderLineLedger> linesOf(@Nullable String sku) {
        return sku == null ? List.of() : bySku.getOrDefault(sku, List.of());
    }

    /** What came and could not be counted on any of the lines. */
    List<UncountedLine> uncounted() {
        return uncounted;
    }

    void receive(ReceiptFacts receipt, ReceiptFacts.Line line) {
        List<OrderLineLedger> candidates = candidates(line.orderLine(), line.sku());
        if (candidates.isEmpty()) {
            uncounted.add(new UncountedLine(receipt.key(), line, null));
            return;
        }
        OrderLineLedger first = candidates.get(0);
        Ratio factor = units.factor(first.line.sku(), line.unit(), first.line.unit());
        if (factor == null) {
            first.cannotConvert(line.unit());
            uncounted.add(new UncountedLine(receipt.key(), line, first));
        } else {
            spread(Arrival.of(line, factor), candidates);
        }
    }

    void giveBack(ReturnFacts.Line returned) {
        List<OrderLineLedger> candidates = candidates(returned.orderLine(), returned.sku());
        if (candidates.isEmpty()) {
            return;
        }
        OrderLineLedger first = candidates.get(0);
        Ratio factor = units.factor(first.line.sku(), returned.unit(), first.line.unit());
        if (factor == null) {
            first.cannotConvert(returned.unit());
            return;
        }
        Ratio rest = factor.times(returned.quantity());
        for (OrderLineLedger line : candidates) {
            rest = line.giveBack(rest);
        }
    }

    // A receipt that names only an item which stands on several lines fills them one after the other.
    private static void spread(Arrival arrival, List<OrderLineLedger> candidates) {
        Arrival rest = arrival;
        for (int i = 0; i < candidates.size() - 1; i++) {
            Arrival part = rest.upTo(candidates.get(i).open());
            candidates.get(i).receive(part);
            rest = rest.without(part);
        }
        candidates.get(candidates.size() - 1).receive(rest);
    }

    // Lines of one item in different units would need a conversion each; such an item stays with its first unit.
    private List<OrderLineLedger> candidates(@Nullable String orderLine, String sku) {
        OrderLineLedger named = line(orderLine);
        if (named != null) {
            return List.of(named);
        }
        List<OrderLineLedger> all = linesOf(sku);
        return all.size() < 2
                ? all
                : all.stream()
                        .filter(line -> line.line.unit().equals(all.get(0).line.unit()))
                        .toList();
    }

    private void add(OrderLineLedger ledger) {
        lines.add(ledger);
        byLine.putIfAbsent(Parts.canonical(ledger.line.line()), ledger);
        addSku(ledger.line.sku(), ledger);
        String supplierSku = ledger.line.supplierSku();
        if (supplierSku != null && !supplierSku.equals(ledger.line.sku())) {
            addSku(supplierSku, ledger);
        }
    }

    private void addSku(String sku, OrderLineLedger ledger) {
        bySku.computeIfAbsent(sku, key -> new ArrayList<>(1)).add(ledger);
    }
}
