package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentChange.AdjustmentPosted;
import io.dockledger.documents.DocumentChange.AdjustmentReversed;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryCount;
import io.dockledger.documents.StockReport;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.inventory.LedgerAnswers;
import io.dockledger.workflow.inventory.StockTaking;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stock: counted, found damaged and the like; and what the ledger says of the adjustments that follow. */
@Component
class InventoryEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final StockTaking taking;
    private final LedgerAnswers ledger;
    private final Reports reports;

    InventoryEvents(Register register, ChainDesk chains, StockTaking taking, LedgerAnswers ledger, Reports reports) {
        this.register = register;
        this.chains = chains;
        this.taking = taking;
        this.ledger = ledger;
        this.reports = reports;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(InventoryCount.class, StockReport.class, AdjustmentPosted.class, AdjustmentReversed.class);
    }

    /** What is found in the stock names no adjustment; only what is open there tells which it joins. */
    @Override
    public Set<DocumentKey> joins(Canonical data) {
        return data instanceof Document found ? taking.joins(found) : Set.of();
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        if (data instanceof InventoryCount count) {
            return counted(event, count);
        }
        if (data instanceof StockReport report) {
            return reported(event, report);
        }
        if (chains.find(data.key()).isEmpty()) {
            return Outcomes.waitsFor(data.key());
        }
        return data instanceof AdjustmentPosted posting
                ? posted(event, posting)
                : reversed(event, (AdjustmentReversed) data);
    }

    private Outcome counted(BusinessEvent event, InventoryCount count) {
        Optional<InventoryCount> known = register.known(count.key(), InventoryCount.class);
        if (known.isPresent()) {
            return again(known.get().countsTheSameAs(count), count.key());
        }
        if (taking.waitsForOriginal(count)) {
            return Outcomes.waitsFor(DocumentKey.inventoryCount(String.valueOf(count.recountOf())));
        }
        return settles(count.key(), taking.take(count, Provenances.of(event), event.actor()));
    }

    private Outcome reported(BusinessEvent event, StockReport report) {
        return register.known(report.key(), StockReport.class)
                .map(known -> again(known.reportsTheSameAs(report), report.key()))
                .orElseGet(() -> settles(report.key(), taking.take(report, Provenances.of(event), event.actor())));
    }

    private static Outcome again(boolean same, DocumentKey key) {
        return Outcomes.again(
                same,
                "%s is known with other content. Send what else was found under a number of its own.".formatted(key));
    }

    private static Outcome settles(DocumentKey key, Set<DocumentKey> opened) {
        return new Outcome.Applied(Stream.concat(Stream.of(key), opened.stream())
                .map(DocumentKey::text)
                .collect(Collectors.toSet()));
    }

    private Outcome posted(BusinessEvent event, AdjustmentPosted posting) {
        if (ledger.posted(posting, Provenances.of(event))) {
            reports.reached(posting.key(), MilestoneNames.ADJUSTMENT_POSTED);
        }
        return Outcomes.done();
    }

    private Outcome reversed(BusinessEvent event, AdjustmentReversed reversal) {
        if (ledger.reversed(reversal, Provenances.of(event))) {
            reports.reached(reversal.key(), MilestoneNames.ADJUSTMENT_REVERSED);
        }
        return Outcomes.done();
    }
}
