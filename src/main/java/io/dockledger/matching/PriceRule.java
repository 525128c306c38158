package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/** What is billed for one unit is what was ordered for one unit, whatever units and currencies the two are written in. */
record PriceRule(JudgedInvoice invoice, Findings findings) {

    /** First of all, as credit notes and values depend on it: whether the order's price can be trusted. */
    void checkData(JudgedLine line) {
        LinePrices prices = line.prices;
        if (prices.ordered() == null || prices.implied() == null) {
            return;
        }
        Ratio apart = prices.implied().minus(prices.ordered()).abs();
        Ratio doubt = apart.times(line.billed.line.quantity());
        if (invoice.rounding().vanishes(doubt)) {
            return;
        }
        Variance variance = findings.add(line.subject(), priceData(line, apart, doubt));
        if (variance.severity() != Severity.ACCEPT) {
            line.distrustPrice();
        }
    }

    void check(JudgedLine line) {
        String incomparable = line.prices.incomparable();
        if (incomparable != null && line.billed.isComparable()) {
            cannotCompare(line, incomparable);
        }
        Ratio tooHigh = line.pricedTooHigh();
        if (line.isPriceComparable()
                && tooHigh.signum() != 0
                && !invoice.rounding().vanishes(tooHigh)) {
            findings.add(line.subject(), price(line, tooHigh));
        }
    }

    // What credit notes gave back is taken off the price, so that the limit judges what is left of the difference.
    private Finding price(JudgedLine line, Ratio tooHigh) {
        Ratio ordered = line.worth();
        Ratio apart = tooHigh.dividedBy(Ratio.of(line.billed.line.quantity()));
        String unit = unit(line);
        BigDecimal expected = line.prices.written(ordered, line.billed);
        BigDecimal found = line.prices.written(ordered.plus(apart), line.billed);
        Measure difference = signed(line.prices.written(apart.abs(), line.billed), tooHigh, unit);
        Money value = invoice.rounding().size(tooHigh);
        return Finding.counted(
                VarianceKind.PRICE,
                Expectation.of(expected + " " + unit, found + " " + unit),
                difference,
                Finding.percent(apart, ordered),
                value,
                "Billed at " + found + " " + unit + ", ordered at " + expected + " " + unit + ": " + value + " too "
                        + (tooHigh.signum() > 0 ? "much" : "little"));
    }

    private Finding priceData(JudgedLine line, Ratio apart, Ratio doubt) {
        LinePrices prices = line.prices;
        Ratio stated = prices.worth();
        Ratio implied = prices.implied() == null ? stated : prices.implied();
        String unit = unit(line);
        String readings =
                prices.written(stated, line.billed) + " or " + prices.written(implied, line.billed) + " " + unit;
        String found = prices.written(prices.billed(), line.billed) + " " + unit;
        Money billed = invoice.rounding().size(Ratio.of(line.billed.line.amount()));
        Money value = invoice.rounding().size(doubt);
        return Finding.counted(
                        VarianceKind.PRICE_DATA,
                        Expectation.of(readings, found),
                        new Measure(prices.written(apart, line.billed), unit),
                        Finding.percent(apart, stated),
                        value.compareTo(billed) < 0 ? value : billed,
                        "Billed at " + found + ", and the order contradicts itself: its price says "
                                + prices.written(stated, line.billed) + ", its line amount "
                                + prices.written(implied, line.billed))
                .measuredBy(Ratio.of(value.amount()));
    }

    private void cannotCompare(JudgedLine line, String reason) {
        String found = line.billed.line.price().toPlainString() + " " + unit(line);
        findings.add(
                line.subject(),
                Finding.plain(
                                VarianceKind.PRICE,
                                Expectation.of("the price of the order", found),
                                invoice.rounding().size(Ratio.of(line.billed.line.amount())),
                                "Billed at " + found + ", which cannot be compared with the order: " + reason)
                        .forbidden(reason, Variance.UNIT_CONVERSIONS));
    }

    private static Measure signed(BigDecimal size, Ratio sign, String unit) {
        return new Measure(sign.signum() < 0 ? size.negate() : size, unit);
    }

    private String unit(JudgedLine line) {
        InvoiceFacts.Line billed = line.billed.line;
        return Prices.unit(invoice.facts().currency(), billed.priceBase(), billed.priceUnit());
    }
}
