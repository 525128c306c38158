package io.dockledger.matching;

import static io.dockledger.matching.Documents.DAY;
import static io.dockledger.matching.Documents.SUPPLIER;
import static io.dockledger.matching.Documents.number;
import static io.dockledger.matching.Documents.product;
import static io.dockledger.matching.Documents.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices written briefly: everything in GBP from supplier S-1 unless a test says otherwise. */
final class Invoices {

    private Invoices() {}

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
}
