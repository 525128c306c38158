package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.Revenue;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.documents.SalesOrder;
import io.dockledger.documents.Shipment;
import io.dockledger.fulfilment.CutOff;
import io.dockledger.fulfilment.CutOffLine;
import io.dockledger.fulfilment.Earned;
import io.dockledger.fulfilment.Earnings;
import io.dockledger.fulfilment.Progress;
import io.dockledger.fulfilment.RevenuePoint;
import io.dockledger.workflow.TransactionScoped;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a sales order against what was shipped, delivered, billed and told to the ledger, once for each state of them. */
@Component
public class FulfilmentDesk {

    private record Kept(int revision, Standpoint standpoint) {}

    private final ChainDesk chains;
    private final Standings standings;
    private final ReferenceData reference;
    private final RevenuePoints points;
    private final SalesOrderReview review;
    private final TransactionScoped<Map<DocumentKey, Kept>> kept = new TransactionScoped<>(HashMap::new);

    FulfilmentDesk(
            ChainDesk chains,
            Standings standings,
            ReferenceData reference,
            RevenuePoints points,
            SalesOrderReview review) {
        this.chains = chains;
        this.standings = standings;
        this.reference = reference;
        this.points = points;
        this.review = review;
    }

    public SalesOrder order(DocumentKey key) {
        return chains.find(key)
                .map(recorded -> (SalesOrder) recorded.document())
                .orElseThrow(() -> new IllegalStateException("The sales order " + key + " is not known."));
    }

    /** Whether somebody here has to see to the proof that the shipment was delivered; one for several orders is the carrier's. */
    public boolean proofNeeded(DocumentKey order, Shipment shipment) {
        return shipment.namedChains().size() == 1 && needsProof(order(order), caseId(order));
    }

    private boolean needsProof(SalesOrder order, String caseId) {
        return order.proofOfDelivery() || points.of(order, caseId).point().needsProof();
    }

    /** What a check says now; not computed again while nothing of the chain has changed. */
    Standpoint check(DocumentKey order) {
        int revision = chains.revision(Set.of(order));
        Kept known = kept.get().get(order);
        if (known != null && known.revision() == revision) {
            return known.standpoint();
        }
        Standpoint standpoint = checkAnew(order);
        kept.get().put(order, new Kept(revision, standpoint));
        return standpoint;
    }

    private Standpoint checkAnew(DocumentKey key) {
        SellingFacts facts = facts(key);
        Standing standing = standings.of(key.text()).orElseThrow();
        RevenuePoint point = points.of(facts.order(), standing.caseId()).point();
        Progress progress = progress(facts);
        Earnings earnings = new Earnings(point, facts.order().currency(), facts.confirmed());
        Found found = review.of(facts, point, progress, earnings.unconfirmed(progress.now()), standing);
        Earned due = found.blocks() ? Earned.NOTHING : due(earnings.first(progress), found);
        boolean settled = due.isNothing() && found.putOff().isEmpty() && isSettled(facts, found);
        return new Standpoint(found.variances(), due, settled, found.waits());
    }

    private static Earned due(Earned first, Found found) {
        return found.isPutOff(first.lines()) ? Earned.NOTHING : first;
    }

    /** Everything was shipped, billed and earned as far as it ever will be, and the ledger has all of it. */
    private static boolean isSettled(SellingFacts facts, Found found) {
        boolean accrued = facts.all(Accrual.class).stream()
                .filter(accrual -> accrual.order().equals(facts.order().number()))
                .noneMatch(accrual -> accrual.status() == LedgerStatus.PROPOSED);
        return accrued && found.nothingLeft();
    }

    /** What has to be accrued of the order at the end of that day. */
    List<CutOffLine> cutOff(DocumentKey order, LocalDate periodEnd) {
        SellingFacts facts = facts(order);
        RevenuePoint point = points.of(facts.order(), caseId(order)).point();
        return new CutOff(point, facts.order().currency()).lines(progress(facts).until(periodEnd));
    }

    Progress progress(SellingFacts facts) {
        return facts.progress(reference.unitConversions(), reference::family);
    }

    /** The order's own chain, and those of the orders that its shipments and invoices serve besides. */
    SellingFacts facts(DocumentKey order) {
        Set<DocumentKey> named = new HashSet<>(Set.of(order));
        chains.load(Set.of(order)).values().forEach(chain -> served(chain).forEach(named::addAll));
        return new SellingFacts(order(order), chains.load(named).values());
    }

    private static List<Set<DocumentKey>> served(Chain chain) {
        return chain.documents().stream()
                .map(recorded -> recorded.document())
                .filter(document -> document instanceof Shipment || document instanceof SalesInvoice)
                .map(Document::namedChains)
                .toList();
    }

    /** The revenue of the order that waits for a person, or was put off; the newest where there are several. */
    List<Revenue> proposed(DocumentKey order) {
        return facts(order).revenues().stream()
                .filter(revenue ->
                        revenue.status() == LedgerStatus.PROPOSED || revenue.status() == LedgerStatus.DEFERRED)
                .toList();
    }

    RevenuePoints.Point point(DocumentKey order) {
        return points.of(order(order), caseId(order));
    }

    private String caseId(DocumentKey order) {
        return standings.of(order.text()).orElseThrow().caseId();
    }
}
