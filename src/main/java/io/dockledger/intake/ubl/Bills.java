package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/** Invoice and CreditNote. */
final class Bills {

    /** What Peppol has stand where an order number is required and there is none. */
    private static final String NO_ORDER = "NA";

    private final Faults faults;
    private final Amounts amounts;

    Bills(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    UblDocument invoiced(InvoiceType invoice) {
        MonetaryTotalType total = invoice.getLegalMonetaryTotal();
        String currency = Amounts.currency(
                invoice.getDocumentCurrencyCodeValue(), to(total, MonetaryTotalType::getPayableAmount));
        Canonical data = new Canonical()
                .text("number", invoice.getIDValue())
                .object(
                        "supplier",
                        Parts.supplier(invoice.getAccountingSupplierParty(), invoice.getSellerSupplierParty()))
                .text("site", Parts.site(first(invoice.getDelivery()), invoice.getAccountingCustomerParty()))
                .text("currency", currency)
                .date("issuedOn", invoice.getIssueDateValueLocal())
                .date("dueOn", dueOn(invoice))
                .texts("orders", orders(invoice));
        List<Canonical> lines = new ArrayList<>();
        for (InvoiceLineType line : invoice.getInvoiceLine()) {
            lines.add(line(line, "/Invoice/cac:InvoiceLine[%d]".formatted(lines.size() + 1)));
        }
        data.list("lines", lines);
        amounts.charges(data, invoice.getAllowanceCharge());
        amounts.totals(data, total, invoice.getTaxTotal(), currency);
        String supplier = Parts.number(invoice.getAccountingSupplierParty());
        return new UblDocument(
                "Invoice",
                "cac:InvoiceLine",
                EventType.INVOICE_RECEIVED,
                Parts.id(
                        invoice.getUUIDValue(), "Invoice", supplier, invoice.getIDValue(), invoice.getIssueDateValue()),
                Parts.issued(invoice.getIssueDateValue(), invoice.getIssueTimeValue()),
                data.node());
    }

    UblDocument credited(CreditNoteType note) {
        MonetaryTotalType total = note.getLegalMonetaryTotal();
        String currency =
                Amounts.currency(note.getDocumentCurrencyCodeValue(), to(total, MonetaryTotalType::getPayableAmount));
        Canonical data = new Canonical()
                .text("number", note.getIDValue())
                .object("supplier", Parts.supplier(note.getAccountingSupplierParty(), note.getSellerSupplierParty()))
                .text("invoice", invoice(note))
                .text("order", known(to(note.getOrderReference(), OrderReferenceType::getIDValue)))
                .text("currency", currency)
                .date("issuedOn", note.getIssueDateValueLocal())
                .prose("reason", reason(note));
        List<Canonical> lines = new ArrayList<>();
        for (CreditNoteLineType line : note.getCreditNoteLine()) {
            lines.add(line(line, "/CreditNote/cac:CreditNoteLine[%d]".formatted(lines.size() + 1)));
        }
        data.list("lines", lines);
        amounts.charges(data, note.getAllowanceCharge());
        amounts.totals(data, total, note.getTaxTotal(), currency);
        String supplier = Parts.number(note.getAccountingSupplierParty());
        return new UblDocument(
                "CreditNote",
                "cac:CreditNoteLine",
                EventType.CREDIT_NOTE_RECEIVED,
                Parts.id(note.getUUIDValue(), "CreditNote", supplier, note.getIDValue(), note.getIssueDateValue()),
                Parts.issued(note.getIssueDateValue(), note.getIssueTimeValue()),
                data.node());
    }

    private static @Nullable LocalDate dueOn(InvoiceType invoice) {
        LocalDate due = invoice.getDueDateValueLocal();
        return due != null ? due : to(first(invoice.getPaymentMeans()), PaymentMeansType::getPaymentDueDateValueLocal);
    }

    private static Set<String> orders(InvoiceType invoice) {
        Set<String> orders = new LinkedHashSet<>();
        String ofHeader = known(to(invoice.getOrderReference(), OrderReferenceType::getIDValue));
        if (ofHeader != null) {
            orders.add(ofHeader);
        }
        for (InvoiceLineType line : invoice.getInvoiceLine()) {
            String ofLine = order(first(line.getOrderLineReference()));
            if (ofLine != null) {
                orders.add(ofLine);
            }
        }
        return orders;
    }

    private static @Nullable String order(@Nullable OrderLineReferenceType reference) {
        return known(to(reference, OrderLineReferenceType::getOrderReference, OrderReferenceType::getIDValue));
    }

    private static @Nullable String known(@Nullable String order) {
        return order == null || order.isBlank() || order.strip().equals(NO_ORDER) ? null : order.strip();
    }

    private Canonical line(InvoiceLineType invoiceLine, String xpath) {
        OrderLineReferenceType reference = first(invoiceLine.getOrderLineReference());
        ItemType item = invoiceLine.getItem();
        Canonical line = new Canonical()
                .text("line", invoiceLine.getIDValue())
                .text("order", order(reference))
                .text("orderLine", known(to(reference, OrderLineReferenceType::getLineIDValue)))
                .text("sku", Parts.sku(item))
                .prose("description", Parts.description(item));
        amounts.quantity(line, invoiceLine.getInvoicedQuantity(), xpath + "/cbc:InvoicedQuantity");
        amounts.price(
                line,
                invoiceLine.getPrice(),
                invoiceLine.getLineExtensionAmount(),
                invoiceLine.getInvoicedQuantity(),
                xpath + "/cac:Price/cbc:PriceAmount");
        line.decimal("amount", invoiceLine.getLineExtensionAmountValue());
        amounts.charges(line, invoiceLine.getAllowanceCharge());
        return line.decimal("taxPercent", taxPercent(item, invoiceLine.getTaxTotal()))
                .decimal("taxAmount", to(first(invoiceLine.getTaxTotal()), TaxTotalType::getTaxAmountValue));
    }

    private static @Nullable BigDecimal taxPercent(@Nullable ItemType item, List<TaxTotalType> taxes) {
        BigDecimal ofItem = to(first(to(item, ItemType::getClassifiedTaxCategory)), TaxCategoryType::getPercentValue);
        return ofItem != null ? ofItem : Amounts.percent(first(to(first(taxes), TaxTotalType::getTaxSubtotal)));
    }

    /** The invoice that is credited: it may be named in the head, in the lines or in the reason of a line. */
    private @Nullable String invoice(CreditNoteType note) {
        List<@Nullable String> named = new ArrayList<>();
        note.getBillingReference().forEach(reference -> named.add(invoice(reference)));
        for (CreditNoteLineType line : note.getCreditNoteLine()) {
            line.getBillingReference().forEach(reference -> named.add(invoice(reference)));
        }
        if (named.stream().allMatch(name -> name == null)) {
            note.getDiscrepancyResponse().forEach(response -> named.add(response.getReferenceIDValue()));
            note.getCreditNoteLine()
                    .forEach(line -> line.getDiscrepancyResponse()
                            .forEach(response -> named.add(response.getReferenceIDValue())));
        }
        String xpath = "/CreditNote/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID";
        return faults.required(faults.one(named, xpath), xpath);
    }

    private static @Nullable String invoice(BillingReferenceType reference) {
        return to(reference, BillingReferenceType::getInvoiceDocumentReference, DocumentReferenceType::getIDValue);
    }

    private static @Nullable String reason(CreditNoteType note) {
        CreditNoteLineType line = first(note.getCreditNoteLine());
        return either(
                description(first(note.getDiscrepancyResponse())),
                description(first(to(line, CreditNoteLineType::getDiscrepancyResponse))),
                to(first(to(line, CreditNoteLineType::getNote)), NoteType::getValue),
                to(first(note.getNote()), NoteType::getValue));
    }

    private static @Nullable String description(@Nullable ResponseType response) {
        return to(first(to(response, ResponseType::getDescription)), DescriptionType::getValue);
    }

    private Canonical line(CreditNoteLineType noteLine, String xpath) {
        BillingReferenceType billing = first(noteLine.getBillingReference());
        Canonical line = new Canonical()
                .text("line", noteLine.getIDValue())
                .text(
                        "invoiceLine",
                        to(
                                first(to(billing, BillingReferenceType::getBillingReferenceLine)),
                                BillingReferenceLineType::getIDValue))
                .text(
                        "orderLine",
                        known(to(first(noteLine.getOrderLineReference()), OrderLineReferenceType::getLineIDValue)))
                .text("sku", Parts.sku(noteLine.getItem()))
                .prose("description", Parts.description(noteLine.getItem()));
        amounts.quantity(line, noteLine.getCreditedQuantity(), xpath + "/cbc:CreditedQuantity");
        amounts.price(
                line,
                noteLine.getPrice(),
                noteLine.getLineExtensionAmount(),
                noteLine.getCreditedQuantity(),
                xpath + "/cac:Price/cbc:PriceAmount");
        return line.decimal("amount", noteLine.getLineExtensionAmountValue());
    }
}
