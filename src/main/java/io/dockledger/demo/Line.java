package io.dockledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, an invoice or a credit note.
 *
 * @param priceBase how many of the price unit the price is for
 * @param priceUnit the unit that the price is for
 * @param amount as the document states it; null for quantity times price, which needs both in the same unit
 */
record Line(
        int number,
        String sku,
        @Nullable String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal priceBase,
        String priceUnit,
        @Nullable BigDecimal amount) {

    static Line of(int number, String sku, @Nullable String description, String quantity, Catalogue.Offer offer) {
        return new Line(
                number,
                sku,
                description,
                new BigDecimal(quantity),
                offer.unit(),
                offer.price(),
                BigDecimal.ONE,
                offer.unit(),
                null);
    }

    Line withQuantity(String newQuantity) {
        return new Line(
                number, sku, description, new BigDecimal(newQuantity), unit, price, priceBase, priceUnit, amount);
    }

    Line withPrice(String newPrice) {
        return new Line(
                number, sku, description, quantity, unit, new BigDecimal(newPrice), priceBase, priceUnit, amount);
    }

    Line per(String newBase, String newUnit) {
        return new Line(number, sku, description, quantity, unit, price, new BigDecimal(newBase), newUnit, amount);
    }

    Line stating(String newAmount) {
        return new Line(
                number, sku, description, quantity, unit, price, priceBase, priceUnit, new BigDecimal(newAmount));
    }

    Line in(String newUnit, String newQuantity, String newPrice) {
        return new Line(
                number,
                sku,
                description,
                new BigDecimal(newQuantity),
                newUnit,
                new BigDecimal(newPrice),
                BigDecimal.ONE,
                newUnit,
                null);
    }

    Line numbered(int newNumber, String newSku) {
        return new Line(newNumber, newSku, null, quantity, unit, price, priceBase, priceUnit, amount);
    }

    BigDecimal total() {
        return amount == null ? quantity.multiply(price).divide(priceBase, 2, RoundingMode.HALF_UP) : amount;
    }

    Map<String, Object> document() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", Integer.toString(number));
        line.put("sku", sku);
        if (description != null) {
            line.put("description", description);
        }
        line.put("quantity", quantity.toPlainString());
        line.put("unit", unit);
        line.put("price", price.toPlainString());
        line.put("priceBase", priceBase.toPlainString());
        line.put("priceUnit", priceUnit);
        line.put("amount", total().toPlainString());
        return line;
    }
}
