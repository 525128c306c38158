package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/** Invoice. */
final class Bills {

    /** What Peppol has stand where an order number is required and there is none. */
    private static final String NO_ORDER = "NA";

    private final Amounts amounts;
    private final Side side;

    Bills(Faults faults, Side side) {
        this.amounts = new Amounts(faults);
        this.side = side;
    }

    UblDocument invoiced(InvoiceType invoice) {
        MonetaryTotalType total = invoice.getLegalMonetaryTotal();
        String currency = Amounts.currency(
                invoice.getDocumentCurrencyCodeValue(), to(total, MonetaryTotalType::getPayableAmount));
        Canonical data = new Canonical().text("number", invoice.getIDValue());
        partner(data, invoice);
        data.text("currency", currency)
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
                side.sells() ? EventType.SALES_INVOICE_ISSUED : EventType.INVOICE_RECEIVED,
                Parts.id(
                        invoice.getUUIDValue(), "Invoice", supplier, invoice.getIDValue(), invoice.getIssueDateValue()),
                Parts.issued(invoice.getIssueDateValue(), invoice.getIssueTimeValue()),
                data.node());
    }

    /** With whom we deal, and where the goods are to come to us or left from us. */
    private void partner(Canonical data, InvoiceType invoice) {
        DeliveryType delivery = first(invoice.getDelivery());
        if (side.sells()) {
            data.object(
                            "customer",
                            Parts.customer(invoice.getAccountingCustomerParty(), invoice.getBuyerCustomerParty()))
                    .text(
                            "site",
                            Parts.origin(to(delivery, DeliveryType::getDespatch), invoice.getAccountingSupplierParty()))
                    .prose("deliverTo", Parts.site(delivery, null));
        } else {
            data.object(
                            "supplier",
                            Parts.supplier(invoice.getAccountingSupplierParty(), invoice.getSellerSupplierParty()))
                    .text("site", Parts.site(delivery, invoice.getAccountingCustomerParty()));
        }
    }

    private static @Nullable LocalDate dueOn(InvoiceType invoice) {
        LocalDate due = invoice.getDueDateValueLocal();
        return due != null ? due : to(first(invoice.getPaymentMeans()), PaymentMeansType::getPaymentDueDateValueLocal);
    }

    private Set<String> orders(InvoiceType invoice) {
        Set<String> orders = new LinkedHashSet<>();
        String ofHeader = Parts.order(invoice.getOrderReference(), side);
        if (ofHeader != null) {
            orders.add(ofHeader);
        }
        for (InvoiceLineType line : invoice.getInvoiceLine()) {
            String ofLine = Parts.order(first(line.getOrderLineReference()), side);
            if (ofLine != null) {
                orders.add(ofLine);
            }
        }
        return orders;
    }

    static @Nullable String known(@Nullable String order) {
        return order == null || order.isBlank() || order.strip().equals(NO_ORDER) ? null : order.strip();
    }

    private Canonical line(InvoiceLineType invoiceLine, String xpath) {
        OrderLineReferenceType reference = first(invoiceLine.getOrderLineReference());
        ItemType item = invoiceLine.getItem();
        Canonical line = new Canonical()
                .text("line", invoiceLine.getIDValue())
                .text("order", Parts.order(reference, side))
                .text("orderLine", Parts.orderLine(reference, side))
                .text("sku", Parts.sku(item, side))
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
}
