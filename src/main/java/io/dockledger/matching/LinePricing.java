package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Brings the prices of invoice and order to one unit and one currency, at the rate of the invoice's date. */
record LinePricing(UnitConversions units, ExchangeRates rates) {

    LinePrices of(BilledLine line) {
        OrderLineLedger ledger = line.ledger;
        Ratio priceUnits = priceUnits(line);
        Ratio billed = billed(line.line, priceUnits);
        if (ledger == null) {
            return new LinePrices(billed, null, null, priceUnits, null);
        }
        OrderPrice order = OrderPrice.of(ledger.order, ledger.line, units);
        String incomparable = incomparable(line, ledger, priceUnits, order);
        Ratio rate = rates.rate(ledger.order.currency(), line.invoice.currency(), line.invoice.issuedOn());
        if (incomparable != null || rate == null || order == null) {
            return new LinePrices(billed, null, null, priceUnits, incomparable);
        }
        Ratio toInvoice = line.toOrderUnit().times(rate);
        Ratio implied = order.implied();
        return new LinePrices(
                billed,
                order.stated().times(toInvoice),
                implied == null ? null : implied.times(toInvoice),
                priceUnits,
                null);
    }

    private @Nullable Ratio priceUnits(BilledLine line) {
        String sku = line.ledger == null ? line.line.sku() : line.ledger.line.sku();
        return units.factor(sku, line.line.unit(), line.line.priceUnit());
    }

    // Without a way from the unit to the price's unit, the line amount says what one unit costs.
    private static Ratio billed(InvoiceFacts.Line line, @Nullable Ratio priceUnits) {
        if (priceUnits != null) {
            return Prices.perUnit(line.price(), line.priceBase(), priceUnits);
        }
        BigDecimal quantity = line.quantity();
        return quantity.signum() == 0 ? Ratio.ZERO : Ratio.of(line.amount(), quantity);
    }

    private static @Nullable String incomparable(
            BilledLine line, OrderLineLedger ledger, @Nullable Ratio priceUnits, @Nullable OrderPrice order) {
        if (priceUnits == null) {
            return noConversion(line.line.unit(), line.line.priceUnit(), ledger);
        }
        if (order == null) {
            return noConversion(ledger.line.unit(), ledger.line.priceUnit(), ledger);
        }
        return line.isComparable() ? null : noConversion(line.line.unit(), ledger.line.unit(), ledger);
    }

    static String noConversion(String from, String to, OrderLineLedger ledger) {
        return "no conversion from " + from + " to " + to + " for " + ledger.line.sku();
    }
}
