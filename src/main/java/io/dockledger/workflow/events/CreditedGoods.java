package io.dockledger.workflow.events;

import io.dockledger.documents.Chain;
import io.dockledger.documents.CreditNoteLine;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.documents.VendorReturn;
import io.dockledger.documents.VendorReturnLine;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How much of which item notes credit, in whatever unit; a line without an item credits that of the line it names. */
record CreditedGoods(Chain chain, UnitConversions units) {

    /** Whether the notes together credit as much of each item as went back. */
    boolean cover(List<SupplierCredit> notes, VendorReturn sent) {
        return sent.lines().stream().allMatch(line -> covers(notes, sent, line.sku(), line.unit()));
    }

    private boolean covers(List<SupplierCredit> notes, VendorReturn sent, String sku, String unit) {
        Ratio wanted = sent.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .map(line -> in(unit, sku, line.unit(), line.quantity()))
                .reduce(Ratio.ZERO, Ratio::plus);
        return notes.stream()
                        .map(note -> credited(note, sent, sku, unit))
                        .reduce(Ratio.ZERO, Ratio::plus)
                        .compareTo(wanted)
                >= 0;
    }

    /** Whether the note credits anything of what went back. */
    boolean concern(SupplierCredit note, VendorReturn sent) {
        return sent.lines().stream()
                .anyMatch(line -> credited(note, sent, line.sku(), line.unit()).signum() > 0);
    }

    private Ratio credited(SupplierCredit note, VendorReturn sent, String sku, String unit) {
        return note.lines().stream()
                .filter(line -> item(note, line, sent).filter(sku::equals).isPresent())
                .map(line -> in(unit, sku, line.unit(), line.quantity()))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private Optional<String> item(SupplierCredit note, CreditNoteLine line, VendorReturn sent) {
        return Optional.ofNullable(line.sku())
                .or(() -> chain.invoices().stream()
                        .filter(invoice -> invoice.key().equals(note.invoiceKey()))
                        .findFirst()
                        .flatMap(invoice -> billed(invoice, line)))
                .or(() -> sent.lines().stream()
                        .filter(each ->
                                each.orderLine() != null && each.orderLine().equals(line.orderLine()))
                        .map(VendorReturnLine::sku)
                        .findFirst());
    }

    private static Optional<String> billed(Invoice invoice, CreditNoteLine line) {
        return invoice.line(line.invoiceLine()).map(InvoiceLine::sku);
    }

    /** Nothing where the unit leads nowhere. */
    private Ratio in(String unit, String sku, String counted, BigDecimal quantity) {
        Ratio factor = units.factor(sku, counted, unit);
        return factor == null ? Ratio.ZERO : factor.times(quantity);
    }
}
