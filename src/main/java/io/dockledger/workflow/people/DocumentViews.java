package io.dockledger.workflow.people;

import io.dockledger.cases.CaseDocuments;
import io.dockledger.cases.DocumentView;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.Documents;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.PurchaseOrderLine;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.documents.SalesOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the documents of a case side by side. */
@Component
class DocumentViews implements CaseDocuments {

    private final Documents documents;

    DocumentViews(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<DocumentView> of(Collection<String> documentKeys) {
        List<DocumentKey> keys = documentKeys.stream().map(DocumentKey::parse).toList();
        Map<DocumentKey, RecordedDocument> found = documents.find(keys);
        return keys.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(DocumentViews::view)
                .toList();
    }

    private static DocumentView view(RecordedDocument recorded) {
        Document document = recorded.document();
        var partner = document.partner();
        return new DocumentView(
                document.key().text(),
                document.kind().code(),
                document.number(),
                recorded.version(),
                document.state(),
                recorded.provenance().source(),
                recorded.provenance().occurredAt(),
                recorded.provenance().recordedAt(),
                document.issuedOn(),
                partner == null ? null : partner.number(),
                document.currency(),
                document.total(),
                document.lines().stream().map(DocumentViews::line).toList());
    }

    private static DocumentView.Line line(DocumentLine line) {
        return new DocumentView.Line(
                line.line(),
                line.order(),
                line.orderLine(),
                line.sku(),
                description(line),
                line.quantity(),
                line.unit(),
                line.price(),
                line.priceBase(),
                line.priceUnit(),
                line.amount(),
                remark(line));
    }

    private static @Nullable String description(DocumentLine line) {
        if (line instanceof PurchaseOrderLine ordered) {
            return ordered.description();
        }
        if (line instanceof SalesOrderLine sold) {
            return sold.description();
        }
        return line instanceof InvoiceLine billed ? billed.description() : null;
    }

    private static @Nullable String remark(DocumentLine line) {
        if (line instanceof ReturnReceiptLine returned) {
            return ReturnRemarks.of(returned);
        }
        if (!(line instanceof GoodsReceiptLine received)) {
            String ofStock = StockRemarks.of(line);
            return ofStock == null ? SalesRemarks.of(line) : ofStock;
        }
        List<String> remarks = new ArrayList<>();
        add(remarks, received.held(), line.unit(), "on quality hold");
        add(remarks, received.rejected(), line.unit(), "rejected");
        add(remarks, received.reversed(), line.unit(), "reversed");
        return remarks.isEmpty() ? null : String.join(", ", remarks);
    }

    private static void add(List<String> remarks, BigDecimal quantity, String unit, String what) {
        if (quantity.signum() > 0) {
            remarks.add("%s %s %s".formatted(quantity.stripTrailingZeros().toPlainString(), unit, what));
        }
    }
}
