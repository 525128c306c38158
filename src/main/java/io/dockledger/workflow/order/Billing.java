package io.dockledger.workflow.order;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.ReferenceData;
import io.dockledger.matching.BilledGoods;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.invoice.MatchFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares what was received for an order with what was billed for it, as the match counts both. */
@Component
class Billing {

    private final ChainDesk chains;
    private final ReferenceData reference;

    Billing(ChainDesk chains, ReferenceData reference) {
        this.chains = chains;
        this.reference = reference;
    }

    /** Whether nothing was received that no standing invoice bills. */
    boolean coversReceived(Chain chain) {
        Collection<Chain> billed = billedTogether(chain);
        return BilledGoods.cover(
                chain.order().orElseThrow().number(),
                billed.stream()
                        .flatMap(each -> each.order().stream())
                        .map(order -> MatchFacts.of(order, reference::family))
                        .toList(),
                billed.stream()
                        .flatMap(each -> each.receipts().stream())
                        .map(MatchFacts::of)
                        .toList(),
                billed.stream()
                        .flatMap(each -> each.invoices().stream())
                        .filter(Invoice::stands)
                        .distinct()
                        .map(MatchFacts::of)
                        .toList(),
                reference.unitConversions());
    }

    /** An invoice for several orders may mean any of them by a line, and what one of them leaves open bills another. */
    private Collection<Chain> billedTogether(Chain chain) {
        Set<DocumentKey> named = new HashSet<>(Set.of(chain.key()));
        chain.invoices().stream().filter(Invoice::stands).forEach(invoice -> named.addAll(invoice.namedChains()));
        return chains.load(named).values();
    }
}
