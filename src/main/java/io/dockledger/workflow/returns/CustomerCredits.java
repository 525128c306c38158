package io.dockledger.workflow.returns;

import io.dockledger.documents.Chain;
import io.dockledger.documents.CustomerCredit;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standings;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the billing system credited customers for their returns. */
@Component
public class CustomerCredits {

    private final ChainDesk chains;
    private final Standings standings;

    CustomerCredits(ChainDesk chains, Standings standings) {
        this.chains = chains;
        this.standings = standings;
    }

    /** All that was credited for the return, reversed or not, in the order in which it came. */
    List<CustomerCredit> of(DocumentKey claim) {
        return chains.chains(claim).stream()
                .map(Chain::documents)
                .flatMap(List::stream)
                .distinct()
                .map(RecordedDocument::document)
                .filter(CustomerCredit.class::isInstance)
                .map(CustomerCredit.class::cast)
                .filter(credit -> credit.about().equals(claim))
                .toList();
    }

    /** What the billing system was told and has now taken back is owed again; the reversal is recorded already. */
    public void recall(CustomerCredit reversed) {
        BigDecimal stands = of(reversed.about()).stream()
                .filter(CustomerCredit::stands)
                .map(CustomerCredit::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        standings
                .of(reversed.about().text())
                .ifPresent(standing -> standings.put(standing.creditReversed(reversed.total(), stands)));
    }
}
