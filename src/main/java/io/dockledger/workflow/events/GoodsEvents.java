package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.DespatchAdvice;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.ReferenceData;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.inventory.StockReceipts;
import io.dockledger.workflow.order.QualityInputs;
import io.dockledger.workflow.order.ReceiveToPay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Goods: announced, received, taken back out of a receipt, inspected. */
@Component
class GoodsEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final Reports reports;
    private final QualityInputs qualityInputs;
    private final ReferenceData reference;
    private final StockReceipts stock;

    GoodsEvents(
            Register register,
            ChainDesk chains,
            Reports reports,
            QualityInputs qualityInputs,
            ReferenceData reference,
            StockReceipts stock) {
        this.register = register;
        this.chains = chains;
        this.reports = reports;
        this.qualityInputs = qualityInputs;
        this.reference = reference;
        this.stock = stock;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(DespatchAdvice.class, GoodsReceipt.class, ReceiptReversed.class, QualityInspected.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        if (data instanceof DespatchAdvice advice) {
            return forOrder(advice.order(), advice, event, () -> {});
        }
        if (data instanceof GoodsReceipt receipt) {
            return forOrder(receipt.order(), receipt, event, () -> posted(event, receipt));
        }
        return register.known(data.key(), GoodsReceipt.class)
                .map(receipt -> changed(event, receipt, data))
                .orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome forOrder(String order, Document document, BusinessEvent event, Runnable then) {
        DocumentKey orderKey = DocumentKey.purchaseOrder(order);
        if (chains.find(orderKey).isEmpty()) {
            return Outcomes.waitsFor(orderKey);
        }
        Optional<Document> known = register.known(document.key(), Document.class);
        if (known.isPresent()) {
            return Outcomes.again(
                    saysTheSame(known.get(), document),
                    "%s was posted before under the same number with other content. Send a reversal and a new receipt to change it."
                            .formatted(document.key()));
        }
        register.enter(event, document);
        then.run();
        return Outcomes.settles(document.key());
    }

    /** Whether it is the same once more; what was inspected or taken back since does not count. */
    private static boolean saysTheSame(Document known, Document other) {
        if (known instanceof GoodsReceipt before && other instanceof GoodsReceipt again) {
            return before.order().equals(again.order()) && quantities(before).equals(quantities(again));
        }
        return known.equals(other);
    }

    private static List<String> quantities(GoodsReceipt receipt) {
        return receipt.lines().stream()
                .map(line -> String.join(
                        " ",
                        line.line(),
                        line.sku(),
                        line.quantity().stripTrailingZeros().toPlainString(),
                        line.unit()))
                .toList();
    }

    private void posted(BusinessEvent event, GoodsReceipt receipt) {
        DocumentKey order = DocumentKey.purchaseOrder(receipt.order());
        stock.received(
                receipt,
                receipt.site() == null
                        ? chains.find(order).orElseThrow().document().site()
                        : receipt.site(),
                event.actor(),
                event.occurredAt(),
                "event %s of %s".formatted(event.eventId(), event.source()));
        reports.report(
                order, ReceiveToPay.Messages.RECEIPT_POSTED, MilestoneNames.GOODS_RECEIVED, qualityInputs.of(receipt));
    }

    private Outcome changed(BusinessEvent event, GoodsReceipt before, Canonical data) {
        GoodsReceipt after = data instanceof ReceiptReversed reversal
                ? before.reversed(reversal)
                : before.inspected((QualityInspected) data, reference.unitConversions());
        return register.amend(event, before, after, () -> tell(before, after, data));
    }

    private void tell(GoodsReceipt before, GoodsReceipt after, Canonical change) {
        DocumentKey order = DocumentKey.purchaseOrder(before.order());
        if (change instanceof ReceiptReversed) {
            reports.report(order, ReceiveToPay.Messages.RECEIPT_REVERSED, MilestoneNames.RECEIPT_REVERSED, Map.of());
        }
        if (before.onHold() && !after.onHold()) {
            endInspection(order, after);
        }
    }

    /** Nothing of the receipt waits for an inspection any more, so nobody has to inspect it. */
    private void endInspection(DocumentKey order, GoodsReceipt receipt) {
        reports.reportWhere(
                order,
                ReceiveToPay.Messages.QUALITY_INSPECTED,
                ReceiveToPay.Variables.RECEIPT_KEY,
                receipt.key().text());
    }
}
