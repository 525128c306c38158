package io.dockledger.documents.web;

import io.dockledger.documents.Chain;
import io.dockledger.documents.CreditNoteLine;
import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.PurchaseOrderLine;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.documents.web.Comparison.Difference;
import io.dockledger.documents.web.Comparison.Price;
import io.dockledger.documents.web.Comparison.Tone;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares one line of an order with what was received and billed for it. */
final class LineComparison {

    private final Chain chain;
    private final PurchaseOrder order;
    private final PurchaseOrderLine ordered;
    private final @Nullable Invoice invoice;
    private final List<InvoiceLine> billed;
    private final UnitConversions conversions;
    private final Tally received;
    private final Tally withheld;
    private final Tally alreadyInvoiced;
    private final Tally invoiced;
    private final Tally credited;

    LineComparison(
            Chain chain,
            PurchaseOrder order,
            PurchaseOrderLine ordered,
            @Nullable Invoice invoice,
            UnitConversions conversions) {
        this.chain = chain;
        this.order = order;
        this.ordered = ordered;
        this.invoice = invoice;
        this.conversions = conversions;
        this.billed = invoice == null ? List.of() : linesOf(invoice);
        String unit = billed.isEmpty() ? ordered.unit() : billed.get(0).unit();
        this.received = tally(unit);
        this.withheld = tally(unit);
        this.alreadyInvoiced = tally(unit);
        this.invoiced = tally(unit);
        this.credited = tally(unit);
    }

    private Tally tally(String unit) {
        return new Tally(ordered.sku(), unit, conversions);
    }

    Comparison.Line compared(boolean severalOrders) {
        countReceipts();
        countInvoices();
        countCredits();
        InvoiceLine first = billed.isEmpty() ? null : billed.get(0);
        return new Comparison.Line(
                severalOrders ? order.number() : null,
                ordered.line(),
                ordered.description(),
                ordered.sku(),
                new Quantity(ordered.quantity(), ordered.unit()),
                new Price(ordered.price(), ordered.priceBase(), ordered.priceUnit()),
                ordered.amount(),
                received.quantity(),
                withheld.quantity(),
                alreadyInvoiced.quantity(),
                first == null ? null : invoiced.quantity(),
                first == null ? null : new Price(first.price(), first.priceBase(), first.priceUnit()),
                credited.quantity(),
                invoice == null ? deliveryDifference() : billingDifference(),
                first == null ? Difference.UNKNOWN : priceDifference(first));
    }

    private void countReceipts() {
        chain.receipts()
                .forEach(receipt ->
                        receipt.lines().stream().filter(this::concerns).forEach(this::countReceived));
    }

    private void countReceived(GoodsReceiptLine line) {
        received.add(line.accepted().subtract(line.held()), line.unit());
        withheld.add(line.rejected().add(line.held()), line.unit());
    }

    private void countInvoices() {
        for (Invoice other : chain.invoices()) {
            boolean looked = invoice != null && other.key().equals(invoice.key());
            if (looked || other.stands()) {
                Tally tally = looked ? invoiced : alreadyInvoiced;
                linesOf(other).forEach(line -> tally.add(line.quantity(), line.unit()));
            }
        }
    }

    private void countCredits() {
        for (SupplierCredit note : chain.supplierCredits()) {
            if (invoice == null || note.invoiceKey().equals(invoice.key())) {
                note.lines().stream().filter(this::credits).forEach(line -> credited.add(line.quantity(), line.unit()));
            }
        }
    }

    private List<InvoiceLine> linesOf(Invoice bill) {
        return bill.lines().stream().filter(this::concerns).toList();
    }

    private boolean concerns(DocumentLine line) {
        return order.linesFor(line).contains(ordered);
    }

    private boolean credits(CreditNoteLine line) {
        return concerns(line) || billed.stream().anyMatch(own -> own.line().equals(line.invoiceLine()));
    }

    private Difference billingDifference() {
        if (billed.isEmpty() || !received.isExact() || !alreadyInvoiced.isExact() || !invoiced.isExact()) {
            return Difference.UNKNOWN;
        }
        Ratio over = invoiced.sum().minus(received.sum()).plus(alreadyInvoiced.sum());
        return new Difference(Tally.rounded(over), over.signum() > 0 ? Tone.OFF : Tone.FINE);
    }

    private Difference deliveryDifference() {
        Tally wanted = tally(ordered.unit());
        wanted.add(ordered.quantity(), ordered.unit());
        if (!received.isExact() || !withheld.isExact()) {
            return Difference.UNKNOWN;
        }
        Ratio over = received.sum().minus(wanted.sum());
        Tone shortOrEven = over.signum() == 0 ? Tone.FINE : Tone.PLAIN;
        return new Difference(Tally.rounded(over), over.signum() > 0 ? Tone.OFF : shortOrEven);
    }

    private Difference priceDifference(InvoiceLine line) {
        Ratio units = conversions.factor(ordered.sku(), ordered.priceUnit(), line.priceUnit());
        boolean sameCurrency = invoice != null && invoice.currency().equals(order.currency());
        if (units == null || !sameCurrency || line.priceBase().signum() == 0) {
            return Difference.UNKNOWN;
        }
        Ratio asked = Ratio.of(line.price(), line.priceBase()).times(units).times(ordered.priceBase());
        BigDecimal over = Tally.rounded(asked.minus(Ratio.of(ordered.price())));
        return new Difference(over, over.signum() == 0 ? Tone.FINE : Tone.OFF);
    }
}
