package io.dockledger.workflow.order;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.OrderStatus;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.ReferenceData;
import io.dockledger.matching.OrderCheckRequest;
import io.dockledger.matching.OrderChecks;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.workflow.TransactionScoped;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Decisions;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.invoice.MatchFacts;
import io.dockledger.workflow.invoice.OrderHolds;
import io.dockledger.workflow.invoice.TableTolerances;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks an order against itself and against what was received and billed for it. */
@Component
public class OrderDesk implements OrderHolds {

    private record Kept(int revision, boolean patienceOver, Assessment assessment) {}

    private final ChainDesk chains;
    private final Standings standings;
    private final ReferenceData reference;
    private final ExceptionDesk exceptions;
    private final Decisions decisions;
    private final Billing billing;
    private final TransactionScoped<Map<DocumentKey, Kept>> kept = new TransactionScoped<>(HashMap::new);

    OrderDesk(
            ChainDesk chains,
            Standings standings,
            ReferenceData reference,
            ExceptionDesk exceptions,
            Decisions decisions,
            Billing billing) {
        this.chains = chains;
        this.standings = standings;
        this.reference = reference;
        this.exceptions = exceptions;
        this.decisions = decisions;
        this.billing = billing;
    }

    public PurchaseOrder order(DocumentKey key) {
        return chain(key).order().orElseThrow(() -> new IllegalStateException("The order " + key + " is not known."));
    }

    private Chain chain(DocumentKey order) {
        return Optional.ofNullable(chains.load(Set.of(order)).get(order)).orElseThrow();
    }

    /** Whether the order's case, or whoever follows it up, should hear that a check would now say something else. */
    public boolean hasNews(Standing standing) {
        return !assess(DocumentKey.parse(standing.documentKey())).fingerprint().equals(standing.fingerprint());
    }

    /** What a check says now; not computed again while nothing of the chain has changed. */
    Assessment assess(DocumentKey order) {
        int revision = chains.revision(Set.of(order));
        boolean patienceOver = standings.of(order.text()).orElseThrow().patienceOver();
        Kept known = kept.get().get(order);
        if (known != null && known.revision() == revision && known.patienceOver() == patienceOver) {
            return known.assessment();
        }
        Assessment assessment = assessAnew(order);
        kept.get().put(order, new Kept(revision, patienceOver, assessment));
        return assessment;
    }

    private Assessment assessAnew(DocumentKey order) {
        Chain chain = chain(order);
        Standing standing = standings.of(order.text()).orElseThrow();
        PurchaseOrder content = chain.order().orElseThrow();
        // What is missing of an order that was closed or cancelled is no longer expected.
        boolean expected = content.status() == OrderStatus.OPEN;
        List<Variance> variances = check(chain, standing, standing.patienceOver() && expected).stream()
                .filter(variance -> expected || variance.kind() != VarianceKind.UNDER_DELIVERY)
                .toList();
        return new Assessment(variances, isSettled(chain, standing, content));
    }

    /** What is missing is not billed, or the invoice itself says so; everything else must be decided first. */
    @Override
    public List<Variance> on(DocumentKey order) {
        return assess(order).blocking().stream()
                .filter(variance -> variance.kind() != VarianceKind.UNDER_DELIVERY)
                .toList();
    }

    private List<Variance> check(Chain chain, Standing standing, boolean deliveryOver) {
        PurchaseOrder order = chain.order().orElseThrow();
        return OrderChecks.of(new OrderCheckRequest(
                MatchFacts.of(order, reference::family),
                reference.supplierClass(order.supplier().number()),
                chain.receipts().stream().map(MatchFacts::of).toList(),
                List.of(),
                exceptions.accepted(Set.of(standing.caseId())),
                deliveryOver,
                reference.unitConversions(),
                new TableTolerances(decisions, standing.caseId())));
    }

    /**
     * Everything came or is no longer expected, everything that came is billed, every bill is dealt with, and what went back
     * is credited.
     */
    private boolean isSettled(Chain chain, Standing standing, PurchaseOrder order) {
        List<Invoice> invoices = chain.invoices();
        boolean creditExpected = chain.vendorReturns().stream().anyMatch(sent -> !sent.isCredited());
        if (creditExpected || invoices.isEmpty() || chain.receipts().stream().anyMatch(receipt -> receipt.onHold())) {
            return false;
        }
        boolean allDealtWith = invoices.stream().allMatch(invoice -> isDealtWith(invoice.key()));
        return allDealtWith
                && (order.status() != OrderStatus.OPEN || nothingMissing(chain, standing))
                && billing.coversReceived(chain);
    }

    private boolean nothingMissing(Chain chain, Standing standing) {
        return check(chain, standing, true).stream()
                .noneMatch(variance -> variance.kind() == VarianceKind.UNDER_DELIVERY && !variance.accepted());
    }

    private boolean isDealtWith(DocumentKey invoice) {
        return standings
                .of(invoice.text())
                .map(Standing::stage)
                .filter(stage -> stage == Stage.SETTLED || stage == Stage.VOID)
                .isPresent();
    }
}
