package io.dockledger.workflow.inventory;

import io.dockledger.cases.CaseBook;
import io.dockledger.documents.AdjustmentDecision;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.inventory.LedgerFacts;
import io.dockledger.inventory.StockFacts;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.CaseFactsOfDocuments;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import java.math.BigDecimal;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of an adjustment's case have in common: the adjustment, what is known of it, and how it is changed. */
@Component
public class AdjustmentDesk {

    private final ChainDesk chains;
    private final Standings standings;
    private final CaseBook cases;
    private final CaseFactsOfDocuments caseFacts;

    AdjustmentDesk(ChainDesk chains, Standings standings, CaseBook cases, CaseFactsOfDocuments caseFacts) {
        this.chains = chains;
        this.standings = standings;
        this.cases = cases;
        this.caseFacts = caseFacts;
    }

    static DocumentKey key(DelegateExecution execution) {
        return DocumentKey.parse((String) execution.getVariable(AdjustInventory.Variables.ADJUSTMENT_KEY));
    }

    InventoryAdjustment adjustment(DelegateExecution execution) {
        return adjustment(key(execution));
    }

    InventoryAdjustment adjustment(DocumentKey key) {
        return (InventoryAdjustment) chains.find(key)
                .orElseThrow(() -> new IllegalStateException("The adjustment " + key + " is not known."))
                .document();
    }

    Standing standing(DocumentKey key) {
        return standings.of(key.text()).orElseThrow();
    }

    void put(Standing standing) {
        standings.put(standing);
    }

    /** Records what a step of the case made of the adjustment. */
    void record(DelegateExecution execution, InventoryAdjustment changed) {
        chains.recordHere(changed);
        cases.amend(Processes.caseId(execution), caseFacts.of(changed));
    }

    /** Whether the adjustment is not what it was when it was judged last. */
    boolean hasNews(Standing standing) {
        return !fingerprint(DocumentKey.parse(standing.documentKey())).equals(standing.fingerprint());
    }

    /** Says something else whenever a judgement could. */
    String fingerprint(DocumentKey key) {
        return facts(key).toString();
    }

    StockFacts facts(DocumentKey key) {
        InventoryAdjustment adjustment = adjustment(key);
        Money worth = money(adjustment.total(), adjustment.currency());
        return new StockFacts(
                key.text(),
                adjustment.unit(),
                adjustment.lines().size(),
                plain(adjustment.booked()),
                plain(adjustment.difference()),
                worth == null ? null : worth.abs(),
                adjustment.isToBeRecounted(),
                decision(adjustment.decision()),
                ledger(adjustment));
    }

    private LedgerFacts ledger(InventoryAdjustment adjustment) {
        return new LedgerFacts(
                plain(adjustment.left()),
                plain(adjustment.posted()),
                money(adjustment.toldAmount(), adjustment.currency()),
                money(adjustment.postedAmount(), adjustment.currency()),
                adjustment.isTakenBack(),
                standings
                        .of(adjustment.key().text())
                        .map(Standing::patienceOver)
                        .orElse(false),
                adjustment.correctionBy() != null);
    }

    private static StockFacts.@Nullable Decision decision(@Nullable AdjustmentDecision decision) {
        return decision == null ? null : new StockFacts.Decision(decision.approved(), plain(decision.quantity()));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    /** Equal numbers read the same, however many zeros they come with. */
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
