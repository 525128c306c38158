package io.dockledger.workflow.inventory;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.InventoryCount;
import io.dockledger.documents.Provenance;
import io.dockledger.documents.StockReport;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.CaseFactsOfDocuments;
import io.dockledger.workflow.chain.CaseStarter;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what was found in the stock of a site: opens adjustments, or lets it join those that are open. */
@Component
public class StockTaking {

    private final StockPlanning planning;
    private final OpenAdjustments open;
    private final StockReceipts receipts;
    private final ChainDesk chains;
    private final CaseStarter starter;
    private final Standings standings;
    private final CaseBook cases;
    private final CaseFactsOfDocuments facts;
    private final EvidenceLog evidence;

    StockTaking(
            StockPlanning planning,
            OpenAdjustments open,
            StockReceipts receipts,
            ChainDesk chains,
            CaseStarter starter,
            Standings standings,
            CaseBook cases,
            CaseFactsOfDocuments facts,
            EvidenceLog evidence) {
        this.planning = planning;
        this.open = open;
        this.receipts = receipts;
        this.chains = chains;
        this.starter = starter;
        this.standings = standings;
        this.cases = cases;
        this.facts = facts;
        this.evidence = evidence;
    }

    /** The adjustments that the document may join or open, told without reading them. */
    public Set<DocumentKey> joins(Document found) {
        return found instanceof InventoryCount count ? planning.joins(count) : planning.joins((StockReport) found);
    }

    /** Whether it repeats a count that is not known yet. */
    public boolean waitsForOriginal(InventoryCount count) {
        return count.recountOf() != null && planning.original(count).isEmpty();
    }

    /** Gives the keys of the adjustments that it opened. */
    public Set<DocumentKey> take(InventoryCount count, Provenance provenance, @Nullable String by) {
        Occasion occasion = Occasion.current();
        StockPlan plan = planning.of(count, by);
        InventoryCount joined = count.joining(numbers(plan));
        keep(plan, joined, provenance);
        receipts.counted(
                count.site(), count.lines().stream().map(line -> line.sku()).toList(), occasion.occurredAt());
        return plan.opened();
    }

    /** Gives the keys of the adjustments that it opened. */
    public Set<DocumentKey> take(StockReport report, Provenance provenance, @Nullable String by) {
        StockPlan plan = planning.of(report, by);
        keep(plan, report.joining(numbers(plan)), provenance);
        return plan.opened();
    }

    private static List<String> numbers(StockPlan plan) {
        return plan.chains().stream().map(DocumentKey::reference).toList();
    }

    private void keep(StockPlan plan, Document found, Provenance provenance) {
        Set<DocumentKey> of = chains.record(found, provenance);
        plan.adjustments().values().forEach(adjustment -> keep(plan, adjustment));
        chains.tie(found, of);
        plan.recounted().forEach(key -> reached(key, MilestoneNames.STOCK_RECOUNTED, found));
        plan.bundled().forEach(key -> reached(key, MilestoneNames.DIFFERENCE_BUNDLED, found));
        plan.refused().forEach(key -> refused(key, found));
    }

    private void keep(StockPlan plan, InventoryAdjustment adjustment) {
        Set<DocumentKey> of = chains.recordHere(adjustment);
        receipts.remember(adjustment.key(), adjustment.site(), adjustment.sku());
        if (plan.opened().contains(adjustment.key())) {
            open.opened(adjustment);
            start(adjustment, of, false);
        } else {
            standings
                    .of(adjustment.key().text())
                    .ifPresent(standing -> cases.amend(standing.caseId(), facts.of(adjustment)));
        }
    }

    /** @param alone whether no further differences join */
    void start(InventoryAdjustment adjustment, Set<DocumentKey> of, boolean alone) {
        starter.start(
                AdjustInventory.PROCESS,
                adjustment,
                of,
                Map.of(Variables.ADJUSTMENT_KEY, adjustment.key().text(), Variables.WINDOW_OVER, alone));
    }

    private void reached(DocumentKey adjustment, String milestone, Document by) {
        standings
                .of(adjustment.text())
                .map(Standing::caseId)
                .ifPresent(caseId -> cases.milestone(
                        caseId,
                        milestone,
                        Occasion.current().occurredAt(),
                        by.key().text()));
    }

    /** Who counted first, or somebody whom the event does not name, proves nothing by counting again. */
    private void refused(DocumentKey adjustment, Document count) {
        Occasion occasion = Occasion.current();
        evidence.append(
                new EvidenceEntry(
                        "recount-refused",
                        occasion.actor(),
                        standings.of(adjustment.text()).map(Standing::caseId).orElse(null),
                        occasion.occurredAt(),
                        occasion.correlationId(),
                        Map.of(
                                "count", count.key().text(),
                                "adjustment", adjustment.text(),
                                "reason",
                                        "it is not known to be by another person than the first, or counts in a strange unit")));
    }
}
