package io.dockledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The foot of an invoice or credit note: what its lines, freight and taxes come to. */
record Footing(BigDecimal lineTotal, BigDecimal net, List<Map<String, Object>> taxes, BigDecimal tax) {

    static Footing of(List<Line> lines, @Nullable String freight, Catalogue catalogue) {
        Map<BigDecimal, BigDecimal> taxable = new TreeMap<>();
        lines.forEach(line -> taxable.merge(catalogue.taxPercent(line.sku()), line.total(), BigDecimal::add));
        BigDecimal lineTotal = taxable.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal carriage = freight == null ? BigDecimal.ZERO : new BigDecimal(freight);
        taxable.merge(taxable.keySet().iterator().next(), carriage, BigDecimal::add);
        List<Map<String, Object>> taxes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> part : taxable.entrySet()) {
            BigDecimal amount =
                    part.getValue().multiply(part.getKey()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            taxes.add(Map.of(
                    "taxable", part.getValue().toPlainString(),
                    "percent", part.getKey().toPlainString(),
                    "amount", amount.toPlainString()));
            sum = sum.add(amount);
        }
        return new Footing(lineTotal, lineTotal.add(carriage), taxes, sum);
    }

    BigDecimal total() {
        return net.add(tax);
    }

    void write(Map<String, Object> data) {
        data.put("lineTotal", lineTotal.toPlainString());
        data.put("taxExclusive", net.toPlainString());
        data.put("taxes", taxes);
        data.put("taxTotal", tax.toPlainString());
        data.put("total", total().toPlainString());
    }
}
