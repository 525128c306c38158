package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what speaks of money from canonical data: invoices, credit notes, payments. */
final class BillReader {

    private BillReader() {}

    static Invoice invoice(Members data) {
        return new Invoice(
                data.needText("number"),
                data.needParty("supplier"),
                data.text("site"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.date("dueOn"),
                data.texts("orders"),
                data.needList("lines", BillReader::invoiceLine),
                data.list("charges", BillReader::charge),
                data.list("allowances", BillReader::allowance),
                data.decimal("lineTotal"),
                data.decimal("taxExclusive"),
                data.decimal("taxTotal"),
                data.needDecimal("total"),
                data.list("taxes", BillReader::tax),
                Invoice.Status.RECEIVED,
                null,
                data.extra());
    }

    static InvoiceLine invoiceLine(Members data) {
        String unit = data.needText("unit");
        return new InvoiceLine(
                data.needText("line"),
                data.text("order"),
                data.text("orderLine"),
                data.text("sku"),
                data.text("description"),
                data.needDecimal("quantity"),
                unit,
                data.needDecimal("price"),
                data.decimal("priceBase", BigDecimal.ONE),
                orElse(data.text("priceUnit"), unit),
                data.needDecimal("amount"),
                data.decimal("taxPercent"),
                data.decimal("taxAmount"),
                data.extra());
    }

    static CreditNote creditNote(Members data) {
        return new CreditNote(
                data.needText("number"),
                data.needParty("supplier"),
                data.needText("invoice"),
                data.text("order"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.text("reason"),
                data.needList("lines", BillReader::creditNoteLine),
                data.list("charges", BillReader::charge),
                data.list("allowances", BillReader::allowance),
                data.decimal("lineTotal"),
                data.decimal("taxExclusive"),
                data.decimal("taxTotal"),
                data.needDecimal("total"),
                data.list("taxes", BillReader::tax),
                CreditNote.Status.RECEIVED,
                data.extra());
    }

    static CreditNoteLine creditNoteLine(Members data) {
        String unit = data.needText("unit");
        return new CreditNoteLine(
                data.needText("line"),
                data.text("invoiceLine"),
                data.text("orderLine"),
                data.text("sku"),
                data.needDecimal("quantity"),
                unit,
                data.decimal("price"),
                data.decimal("priceBase", BigDecimal.ONE),
                orElse(data.text("priceUnit"), unit),
                data.needDecimal("amount"),
                data.extra());
    }

    static Payment payment(Members data) {
        return new Payment(
                data.needText("number"),
                data.needParty("supplier"),
                data.needText("invoice"),
                data.needText("currency"),
                data.needDecimal("amount"),
                data.needDate("executedOn"),
                data.extra());
    }

    static Charge charge(Members data) {
        return new Charge(data.text("kind"), data.text("reason"), data.needDecimal("amount"));
    }

    static Allowance allowance(Members data) {
        return new Allowance(data.text("reason"), data.needDecimal("amount"));
    }

    static Tax tax(Members data) {
        return new Tax(data.decimal("taxable"), data.decimal("percent"), data.decimal("amount"));
    }

    private static String orElse(@Nullable String given, String absent) {
        return given == null ? absent : given;
    }
}
