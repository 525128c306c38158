package io.dockledger.matching;

import static io.dockledger.matching.Documents.SUPPLIER;
import static io.dockledger.matching.Documents.number;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders and what came of them, or went back, written briefly: everything in GBP from supplier S-1 unless a test says otherwise. */
final class Orders {

    private Orders() {}

    static OrderFacts order(String number, OrderFacts.Line... lines) {
        return new OrderFacts(
                "purchase-order:" + number,
                number,
                SUPPLIER,
                "GBP",
                null,
                null,
                OrderStanding.OPEN,
                null,
                List.of(),
                List.of(lines));
    }

    static OrderFacts standing(OrderFacts order, OrderStanding standing) {
        return new OrderFacts(
                order.key(),
                order.number(),
                order.supplier(),
                order.currency(),
                order.validFrom(),
                order.validTo(),
                standing,
                order.total(),
                order.charges(),
                order.lines());
    }

    static OrderFacts inCurrency(OrderFacts order, String currency) {
        return new OrderFacts(
                order.key(),
                order.number(),
                order.supplier(),
                currency,
                order.validFrom(),
                order.validTo(),
                order.standing(),
                order.total(),
                order.charges(),
                order.lines());
    }

    static OrderFacts valid(OrderFacts order, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new OrderFacts(
                order.key(),
                order.number(),
                order.supplier(),
                order.currency(),
                from,
                to,
                order.standing(),
                order.total(),
                order.charges(),
                order.lines());
    }

    static OrderFacts planning(OrderFacts order, @Nullable String total, Charge... charges) {
        return new OrderFacts(
                order.key(),
                order.number(),
                order.supplier(),
                order.currency(),
                order.validFrom(),
                order.validTo(),
                order.standing(),
                total == null ? null : number(total),
                List.of(charges),
                order.lines());
    }

    /** So much of an item at a price for one unit; the line amount is not stated. */
    static OrderFacts.Line ordered(String line, String sku, String quantity, String unit, String price) {
        return ordered(line, sku, quantity, unit, price, "1", unit, null);
    }

    static OrderFacts.Line ordered(
            String line,
            String sku,
            String quantity,
            String unit,
            String price,
            String base,
            String priceUnit,
            @Nullable String amount) {
        return new OrderFacts.Line(
                line,
                sku,
                null,
                "dry-goods",
                number(quantity),
                unit,
                number(price),
                number(base),
                priceUnit,
                amount == null ? null : number(amount));
    }

    static ReceiptFacts receipt(String number, String order, ReceiptFacts.Line... lines) {
        return new ReceiptFacts("goods-receipt:" + number, order, List.of(lines));
    }

    static ReceiptFacts.Line received(String orderLine, String sku, String quantity, String unit) {
        return received(orderLine, sku, quantity, unit, "0", "0", "0");
    }

    static ReceiptFacts.Line received(
            @Nullable String orderLine,
            String sku,
            String quantity,
            String unit,
            String rejected,
            String reversed,
            String held) {
        return new ReceiptFacts.Line(
                "1", orderLine, sku, unit, number(quantity), number(rejected), number(reversed), number(held));
    }

    static ReturnFacts returned(
            String number, String order, String orderLine, String sku, String quantity, String unit) {
        return new ReturnFacts(
                "return:" + number, order, List.of(new ReturnFacts.Line("1", orderLine, sku, number(quantity), unit)));
    }
}
