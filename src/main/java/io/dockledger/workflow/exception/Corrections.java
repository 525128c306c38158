package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.PurchaseOrderLine;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.SalesOrder;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.CompletedTask;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
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

    /** Corrects what was received of the line that the exception is about. */
    void correctReceipt(CaseException exception, BigDecimal received) {
        DocumentKey about = DocumentKey.parse(exception.finding().documentKey());
        if (about.kind() == DocumentKind.RETURN_RECEIPT) {
            ReturnReceipt receipt =
                    (ReturnReceipt) chains.find(about).orElseThrow().document();
            chains.recordHere(
                    receipt.corrected(String.valueOf(exception.finding().line()), received));
        } else if (about.kind() == DocumentKind.GOODS_RECEIPT) {
            correctOwnLine(about, exception.finding().line(), received);
        } else {
            correctNewest(exception, received);
        }
    }

    /** The exception is about one line of one receipt, which no order line stands for. */
    private void correctOwnLine(DocumentKey key, @Nullable String named, BigDecimal received) {
        GoodsReceipt receipt = (GoodsReceipt) chains.find(key).orElseThrow().document();
        GoodsReceiptLine line = receipt.line(named)
                .orElseThrow(() -> new InvalidChange("Receipt " + receipt.number() + " has no line " + named + "."));
        chains.recordHere(receipt.corrected(line.line(), received.add(takenOut(line))));
    }

    private static BigDecimal takenOut(GoodsReceiptLine line) {
        return line.quantity().subtract(line.accepted());
    }

    /** What was received in total: the newest receipt of the order line takes the difference to what is there. */
    private void correctNewest(CaseException exception, BigDecimal received) {
        Subject subject = subject(exception);
        List<GoodsReceipt> receipts = subject.chain().receipts().stream()
                .filter(receipt -> subject.lineOf(receipt).isPresent())
                .toList();
        if (receipts.isEmpty()) {
            throw new InvalidChange("Nothing was received for this line, so there is no receipt to correct. "
                    + "Post the receipt in the receiving system instead.");
        }
        GoodsReceipt newest = receipts.get(receipts.size() - 1);
        GoodsReceiptLine line = subject.lineOf(newest).orElseThrow();
        BigDecimal others = receipts.stream()
                .filter(receipt -> !receipt.equals(newest))
                .map(receipt -> subject.lineOf(receipt).orElseThrow().accepted())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal corrected = received.subtract(others).add(takenOut(line));
        if (corrected.signum() < 0) {
            throw new InvalidChange("Other receipts of this line already come to %s, more than %s."
                    .formatted(others.toPlainString(), received.toPlainString()));
        }
        chains.recordHere(newest.corrected(line.line(), corrected));
    }

    /** Corrects price or quantity of the order line that the exception is about. */
    void correctOrder(CaseException exception, CompletedTask task) {
        Subject subject = subject(exception);
        chains.recordHere(subject.order()
                .corrected(
                        subject.line().line(),
                        number(task, ResolveMatchException.Fields.CORRECTED_QUANTITY),
                        number(task, ResolveMatchException.Fields.CORRECTED_PRICE)));
    }

    /** Nothing more is expected on the order or the return. */
    void close(CaseException exception, String reason) {
        Document about = chains.find(DocumentKey.parse(exception.finding().documentKey()))
                .orElseThrow()
                .document();
        chains.recordHere(closed(about, reason));
    }

    private static Document closed(Document about, String reason) {
        if (about instanceof ReturnAuthorisation claim) {
            return claim.closed(reason);
        }
        return about instanceof SalesOrder sold ? sold.closed(reason) : ((PurchaseOrder) about).closed(reason);
    }

    private Collection<Chain> loaded(CaseException exception) {
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        Set<DocumentKey> keys =
                subject.chains().stream().map(DocumentKey::parse).collect(Collectors.toSet());
        return chains.load(keys).values();
    }

    /** The order line behind an exception, with its order and what else stands in the order's chain. */
    private record Subject(Chain chain, PurchaseOrder order, PurchaseOrderLine line) {
        Optional<GoodsReceiptLine> lineOf(GoodsReceipt receipt) {
            return receipt.lines().stream()
                    .filter(each -> order.linesFor(each).contains(line))
                    .findFirst();
        }
    }

    /** The order line is the exception's own, or the one that the invoice line stands for. */
    private Subject subject(CaseException exception) {
        Collection<Chain> loaded = loaded(exception);
        String named = exception.finding().line();
        DocumentKey document = DocumentKey.parse(exception.finding().documentKey());
        Optional<InvoiceLine> billed = loaded.stream()
                .flatMap(chain -> chain.invoices().stream())
                .filter(invoice -> invoice.key().equals(document))
                .findFirst()
                .flatMap((Invoice invoice) -> invoice.line(named));
        return loaded.stream()
                .flatMap(chain -> chain.order().stream()
                        .flatMap(order ->
                                billed
                                        .map(order::linesFor)
                                        .orElseGet(
                                                () -> order.line(named).stream().toList())
                                        .stream()
                                        .map(line -> new Subject(chain, order, line))))
                .findFirst()
                .orElseThrow(() -> new InvalidChange(
                        "The order has no line for what this exception is about. Change the order in its own system."));
    }

    private static @Nullable BigDecimal number(CompletedTask task, String field) {
        return task.fields().get(field) instanceof BigDecimal number ? number : null;
    }
}
