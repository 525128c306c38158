package io.dockledger.workflow.returns;

import io.dockledger.documents.Chain;
import io.dockledger.documents.CustomerCredit;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.workflow.chain.ChainDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the billing system credited customers for their returns. */
@Component
class CustomerCredits {

    private final ChainDesk chains;

    CustomerCredits(ChainDesk chains) {
        this.chains = chains;
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
}
