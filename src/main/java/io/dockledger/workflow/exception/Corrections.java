package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.PurchaseOrderLine;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.CompletedTask;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts right the receipt or the order that an exception is about. */
@Component
class Corrections {

    private final CaseBook cases;
    private final ChainDesk chains;

    Corrections(CaseBook cases, ChainDesk chains) {
        this.cases = cases;
        this.chains = chains;
    }

    /**
     * Corrects what was received of the line that the exception is about, in total: the newest receipt of the line takes
     * the difference to what is there.
     */
    void correctReceipt(CaseException exception, BigDecimal received) {
        Collection<Chain> loaded = loaded(exception);
        PurchaseOrderLine orderLine = orderLine(exception, loaded);
        List<GoodsReceipt> receipts = loaded.stream()
                .flatMap(chain -> chain.receipts().stream())
                .filter(receipt -> receiptLine(receipt, orderLine).isPresent())
                .toList();
        if (receipts.isEmpty()) {
            throw new InvalidChange("Nothing was received for this line, so there is no receipt to correct. "
                    + "Post the receipt in the receiving system instead.");
        }
        GoodsReceipt newest = receipts.get(receipts.size() - 1);
        GoodsReceiptLine line = receiptLine(newest, orderLine).orElseThrow();
        BigDecimal others = receipts.stream()
                .filter(receipt -> !receipt.equals(newest))
                .map(receipt -> receiptLine(receipt, orderLine).orElseThrow().accepted())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal takenOut = line.quantity().subtract(line.accepted());
        BigDecimal corrected = received.subtract(others).add(takenOut);
        if (corrected.signum() < 0) {
            throw new InvalidChange("Other receipts of this line already come to %s, more than %s."
                    .formatted(others.toPlainString(), received.toPlainString()));
        }
        chains.recordHere(newest.corrected(line.line(), corrected));
    }

    /** Corrects price, quantity or last day of the order line that the exception is about. */
    void correctOrder(CaseException exception, CompletedTask task) {
        Collection<Chain> loaded = loaded(exception);
        PurchaseOrderLine line = orderLine(exception, loaded);
        PurchaseOrder order = loaded.stream()
                .flatMap(chain -> chain.order().stream())
                .filter(each -> each.lines().contains(line))
                .findFirst()
                .orElseThrow();
        chains.recordHere(order.corrected(
                line.line(),
                number(task, ResolveMatchException.Fields.CORRECTED_QUANTITY),
                number(task, ResolveMatchException.Fields.CORRECTED_PRICE)));
    }

    void closeOrder(CaseException exception, String reason) {
        PurchaseOrder order = (PurchaseOrder)
                chains.find(DocumentKey.parse(exception.finding().documentKey()))
                        .orElseThrow()
                        .document();
        chains.recordHere(order.closed(reason));
    }

    private Collection<Chain> loaded(CaseException exception) {
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        Set<DocumentKey> keys =
                subject.chains().stream().map(DocumentKey::parse).collect(Collectors.toSet());
        return chains.load(keys).values();
    }

    /** The order line behind the exception: its own, or the one that the invoice line stands for. */
    private static PurchaseOrderLine orderLine(CaseException exception, Collection<Chain> loaded) {
        DocumentKey document = DocumentKey.parse(exception.finding().documentKey());
        Optional<InvoiceLine> billed = loaded.stream()
                .flatMap(chain -> chain.invoices().stream())
                .filter(invoice -> invoice.key().equals(document))
                .findFirst()
                .flatMap((Invoice invoice) -> invoice.line(exception.finding().line()));
        return loaded.stream()
                .flatMap(chain -> chain.order().stream())
                .flatMap(order -> order.lines().stream())
                .filter(line -> billed.map(each -> isFor(line, each))
                        .orElse(line.line().equals(exception.finding().line())))
                .findFirst()
                .orElseThrow(() -> new InvalidChange(
                        "The order has no line for what this exception is about. Change the order in its own system."));
    }

    private static boolean isFor(PurchaseOrderLine line, DocumentLine other) {
        return other.orderLine() == null
                ? Objects.equals(other.sku(), line.sku())
                : line.line().equals(other.orderLine());
    }

    private static Optional<GoodsReceiptLine> receiptLine(GoodsReceipt receipt, PurchaseOrderLine orderLine) {
        return receipt.lines().stream().filter(line -> isFor(orderLine, line)).findFirst();
    }

    private static @Nullable BigDecimal number(CompletedTask task, String field) {
        return task.fields().get(field) instanceof BigDecimal number ? number : null;
    }
}
