package io.dockledger.matching;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which invoice line a credit line is for, and whether it credits goods or only money. */
record CreditAssignment(UnitConversions units, LinePricing pricing) {

    /** By the invoice line, otherwise the order line, otherwise the item, otherwise the only line; or null. */
    @Nullable
    BilledLine target(CreditFacts.Line credited, List<BilledLine> lines) {
        String invoiceLine = credited.invoiceLine();
        String orderLine = credited.orderLine();
        String sku = credited.sku();
        BilledLine found = invoiceLine == null ? null : only(lines, line -> same(invoiceLine, line.line.line()));
        if (found == null && orderLine != null) {
            found = only(lines, line -> line.ledger != null && same(orderLine, line.ledger.line.line()));
        }
        if (found == null && sku != null) {
            found = only(lines, line -> isOf(sku, line));
        }
        return found == null && lines.size() == 1 ? lines.get(0) : found;
    }

    /** How much goods are credited, in the unit of the invoice line; zero when it is only money. */
    Ratio goods(CreditFacts.Line credited, BilledLine target) {
        Ratio factor = units.factor(target.line.sku(), credited.unit(), target.line.unit());
        Ratio quantity = factor == null ? Ratio.ZERO : factor.times(credited.quantity());
        if (quantity.signum() <= 0 || target.ledger == null) {
            return Ratio.ZERO;
        }
        Ratio price = Ratio.of(credited.amount()).dividedBy(quantity);
        return creditsGoods(price, pricing.of(target)) ? quantity : Ratio.ZERO;
    }

    // So much of so many may be the price of missing goods or what the price was too high by: the nearer one is meant.
    private static boolean creditsGoods(Ratio price, LinePrices prices) {
        Ratio tooHigh = prices.billed().minus(prices.worth()).max(Ratio.ZERO);
        Ratio fromPrice = prices.billed().minus(price).abs();
        Ratio fromTooHigh = tooHigh.minus(price).abs();
        return fromPrice.compareTo(fromTooHigh) < 0;
    }

    private static boolean same(String left, String right) {
        return Parts.canonical(left).equals(Parts.canonical(right));
    }

    private static boolean isOf(String sku, BilledLine line) {
        return sku.equals(line.line.sku())
                || (line.ledger != null
                        && (sku.equals(line.ledger.line.sku()) || sku.equals(line.ledger.line.supplierSku())));
    }

    private static @Nullable BilledLine only(List<BilledLine> lines, Predicate<BilledLine> wanted) {
        BilledLine found = null;
        for (BilledLine line : lines) {
            if (wanted.test(line)) {
                if (found != null) {
                    return null;
                }
                found = line;
            }
        }
        return found;
    }
}
