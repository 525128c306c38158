package io.dockledger.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents to match, written briefly: everything in GBP from supplier S-1 unless a test says otherwise. */
final class Documents {

    static final String SUPPLIER = "S-1";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Documents() {}

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

    static Charge charge(String kind, String amount) {
        return new Charge(kind, number(amount));
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

    /** For an order; without tax, its total the sum of its lines. */
    static InvoiceFacts invoice(String number, String order, InvoiceFacts.Line... lines) {
        return invoice(number, List.of(order), List.of(lines), List.of(), List.of());
    }

    static InvoiceFacts invoice(
            String number,
            List<String> orders,
            List<InvoiceFacts.Line> lines,
            List<Charge> charges,
            List<Charge> allowances) {
        BigDecimal total = sum(lines.stream().map(InvoiceFacts.Line::amount).toList())
                .add(sum(charges.stream().map(Charge::amount).toList()))
                .subtract(sum(allowances.stream().map(Charge::amount).toList()));
        return new InvoiceFacts(
                "invoice:" + SUPPLIER + "/" + number,
                number,
                SUPPLIER,
                "GBP",
                DAY,
                InvoiceStanding.OPEN,
                orders,
                lines,
                charges,
                allowances,
                new DocumentTotals(null, null, null, total, List.of()),
                null);
    }

    static InvoiceFacts issued(InvoiceFacts invoice, LocalDate issuedOn) {
        return change(invoice, invoice.supplier(), invoice.currency(), issuedOn, invoice.standing(), invoice.totals());
    }

    static InvoiceFacts standing(InvoiceFacts invoice, InvoiceStanding standing) {
        return change(invoice, invoice.supplier(), invoice.currency(), invoice.issuedOn(), standing, invoice.totals());
    }

    static InvoiceFacts inCurrency(InvoiceFacts invoice, String currency) {
        return change(invoice, invoice.supplier(), currency, invoice.issuedOn(), invoice.standing(), invoice.totals());
    }

    static InvoiceFacts from(InvoiceFacts invoice, String supplier) {
        return change(invoice, supplier, invoice.currency(), invoice.issuedOn(), invoice.standing(), invoice.totals());
    }

    static InvoiceFacts totalling(InvoiceFacts invoice, DocumentTotals totals) {
        return change(invoice, invoice.supplier(), invoice.currency(), invoice.issuedOn(), invoice.standing(), totals);
    }

    static InvoiceFacts withLines(InvoiceFacts invoice, List<InvoiceFacts.Line> lines) {
        return new InvoiceFacts(
                invoice.key(),
                invoice.number(),
                invoice.supplier(),
                invoice.currency(),
                invoice.issuedOn(),
                invoice.standing(),
                invoice.orders(),
                lines,
                invoice.charges(),
                invoice.allowances(),
                invoice.totals(),
                invoice.contentHash());
    }

    private static InvoiceFacts change(
            InvoiceFacts invoice,
            String supplier,
            String currency,
            LocalDate issuedOn,
            InvoiceStanding standing,
            DocumentTotals totals) {
        return new InvoiceFacts(
                invoice.key(),
                invoice.number(),
                supplier,
                currency,
                issuedOn,
                standing,
                invoice.orders(),
                invoice.lines(),
                invoice.charges(),
                invoice.allowances(),
                totals,
                invoice.contentHash());
    }

    /** So much at a price for one unit; the line amount is quantity x price. */
    static InvoiceFacts.Line billed(
            String line, @Nullable String orderLine, String sku, String quantity, String unit, String price) {
        return billed(line, null, orderLine, sku, quantity, unit, price, "1", unit, product(quantity, price));
    }

    static InvoiceFacts.Line billed(
            String line,
            @Nullable String order,
            @Nullable String orderLine,
            @Nullable String sku,
            String quantity,
            String unit,
            String price,
            String base,
            String priceUnit,
            String amount) {
        return new InvoiceFacts.Line(
                line,
                order,
                orderLine,
                sku,
                number(quantity),
                unit,
                number(price),
                number(base),
                priceUnit,
                number(amount),
                null,
                null);
    }

    static DocumentTotals totals(
            @Nullable String lineTotal,
            @Nullable String taxExclusive,
            @Nullable String taxTotal,
            String total,
            DocumentTotals.TaxSubtotal... taxes) {
        return new DocumentTotals(
                lineTotal == null ? null : number(lineTotal),
                taxExclusive == null ? null : number(taxExclusive),
                taxTotal == null ? null : number(taxTotal),
                number(total),
                List.of(taxes));
    }

    static DocumentTotals.TaxSubtotal tax(@Nullable String taxable, @Nullable String percent, String amount) {
        return new DocumentTotals.TaxSubtotal(
                taxable == null ? null : number(taxable), percent == null ? null : number(percent), number(amount));
    }

    /** For an invoice; without tax, its total the sum of its lines. */
    static CreditFacts credit(String number, String invoice, CreditFacts.Line... lines) {
        BigDecimal total =
                sum(List.of(lines).stream().map(CreditFacts.Line::amount).toList());
        return new CreditFacts(
                "credit-note:" + SUPPLIER + "/" + number,
                number,
                "invoice:" + SUPPLIER + "/" + invoice,
                "GBP",
                DAY.plusDays(3),
                false,
                List.of(lines),
                List.of(),
                List.of(),
                new DocumentTotals(null, null, null, total, List.of()));
    }

    static CreditFacts settled(CreditFacts credit) {
        return new CreditFacts(
                credit.key(),
                credit.number(),
                credit.invoice(),
                credit.currency(),
                credit.issuedOn(),
                true,
                credit.lines(),
                credit.charges(),
                credit.allowances(),
                credit.totals());
    }

    static CreditFacts totalling(CreditFacts credit, DocumentTotals totals, Charge... charges) {
        return new CreditFacts(
                credit.key(),
                credit.number(),
                credit.invoice(),
                credit.currency(),
                credit.issuedOn(),
                credit.settled(),
                credit.lines(),
                List.of(charges),
                credit.allowances(),
                totals);
    }

    static CreditFacts inCurrency(CreditFacts credit, String currency) {
        return new CreditFacts(
                credit.key(),
                credit.number(),
                credit.invoice(),
                currency,
                credit.issuedOn(),
                credit.settled(),
                credit.lines(),
                credit.charges(),
                credit.allowances(),
                credit.totals());
    }

    static CreditFacts.Line credited(
            String line, @Nullable String invoiceLine, String quantity, String unit, String price) {
        return new CreditFacts.Line(
                line,
                invoiceLine,
                null,
                null,
                number(quantity),
                unit,
                number(price),
                BigDecimal.ONE,
                unit,
                number(product(quantity, price)));
    }

    /** Money for an invoice line, without goods. */
    static CreditFacts.Line creditedAmount(String line, @Nullable String invoiceLine, String amount) {
        return new CreditFacts.Line(
                line, invoiceLine, null, null, BigDecimal.ZERO, "EA", null, BigDecimal.ONE, "EA", number(amount));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String product(String quantity, String price) {
        return number(quantity).multiply(number(price)).toPlainString();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
