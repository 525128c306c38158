package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.documents.GoodsReceiptLine.Quality;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.ReferenceData;
import io.dockledger.workflow.chain.ChainDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the table {@code quality-check} needs to know of a receipt. */
@Component
public class QualityInputs {

    /** The family of a receipt with items of several families. */
    private static final String MIXED = "mixed";

    private final ChainDesk chains;
    private final ReferenceData reference;

    QualityInputs(ChainDesk chains, ReferenceData reference) {
        this.chains = chains;
        this.reference = reference;
    }

    public Map<String, Object> of(GoodsReceipt receipt) {
        PurchaseOrder order = (PurchaseOrder) chains.find(DocumentKey.purchaseOrder(receipt.order()))
                .orElseThrow()
                .document();
        return Map.of(
                ReceiveToPay.Variables.RECEIPT_KEY, receipt.key().text(),
                ReceiveToPay.Variables.SUPPLIER_CLASS,
                        reference.supplierClass(order.supplier().number()),
                ReceiveToPay.Variables.SKU_FAMILY, family(receipt, order),
                ReceiveToPay.Variables.RECEIPT_VERDICT, verdict(receipt));
    }

    private String family(GoodsReceipt receipt, PurchaseOrder order) {
        List<String> families = receipt.lines().stream()
                .map(line -> order.line(line.orderLine())
                        .map(ordered -> ordered.family())
                        .orElseGet(() -> reference.family(line.sku())))
                .map(family -> Objects.requireNonNullElse(family, ""))
                .distinct()
                .toList();
        return families.size() == 1 ? families.get(0) : MIXED;
    }

    private static String verdict(GoodsReceipt receipt) {
        List<Quality> said =
                receipt.lines().stream().map(GoodsReceiptLine::quality).toList();
        if (said.contains(Quality.HELD)) {
            return Quality.HELD.code();
        }
        return said.stream().allMatch(Quality.RELEASED::equals) ? Quality.RELEASED.code() : "";
    }
}
