package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.documents.DespatchAdvice;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Signals;
import io.dockledger.workflow.order.QualityInputs;
import io.dockledger.workflow.order.ReceiveToPay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Goods: announced, received, taken back out of a receipt, inspected. */
@Component
class GoodsEvents implements EventHandler {

    private final ChainDesk chains;
    private final Standings standings;
    private final Signals signals;
    private final QualityInputs qualityInputs;

    GoodsEvents(ChainDesk chains, Standings standings, Signals signals, QualityInputs qualityInputs) {
        this.chains = chains;
        this.standings = standings;
        this.signals = signals;
        this.qualityInputs = qualityInputs;
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
            return forOrder(receipt.order(), receipt, event, () -> posted(receipt));
        }
        Optional<GoodsReceipt> known =
                chains.find(data.key()).map(RecordedDocument::document).map(GoodsReceipt.class::cast);
        return known.map(receipt -> changed(event, receipt, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome forOrder(String order, Document document, BusinessEvent event, Runnable then) {
        DocumentKey orderKey = DocumentKey.purchaseOrder(order);
        if (chains.find(orderKey).isEmpty()) {
            return Outcomes.waitsFor(orderKey);
        }
        if (chains.find(document.key()).isPresent()) {
            return new Outcome.Refused(
                    "%s was posted before under the same number. Send a reversal and a new receipt to change it."
                            .formatted(document.key()));
        }
        chains.tie(document, chains.record(document, Provenances.of(event)));
        then.run();
        return Outcomes.settles(document.key());
    }

    private void posted(GoodsReceipt receipt) {
        standings
                .of(DocumentKey.purchaseOrder(receipt.order()).text())
                .ifPresent(standing ->
                        signals.send(standing.caseId(), ReceiveToPay.RECEIPT_POSTED, qualityInputs.of(receipt)));
    }

    private Outcome changed(BusinessEvent event, GoodsReceipt before, Canonical data) {
        GoodsReceipt after = data instanceof ReceiptReversed reversal
                ? before.reversed(reversal)
                : before.inspected((QualityInspected) data);
        if (after.equals(before)) {
            return Outcomes.done();
        }
        chains.record(after, Provenances.of(event));
        standings.of(DocumentKey.purchaseOrder(before.order()).text()).ifPresent(standing -> {
            if (data instanceof ReceiptReversed) {
                signals.send(standing.caseId(), ReceiveToPay.RECEIPT_REVERSED, Map.of());
            } else if (!after.onHold()) {
                signals.sendWhere(
                        standing.caseId(),
                        ReceiveToPay.QUALITY_INSPECTED,
                        ReceiveToPay.RECEIPT_KEY,
                        after.key().text());
            }
        });
        return Outcomes.done();
    }
}
