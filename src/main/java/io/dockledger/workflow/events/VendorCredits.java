package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.documents.VendorReturn;
import io.dockledger.documents.VendorReturnLine;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the credit note or debit note that was expected for goods which went back to their supplier: the one that names the
 * return, otherwise the first since that credits all of its goods. Each is for one return only.
 */
@Component
class VendorCredits {

    private final ChainDesk chains;
    private final Reports reports;
    private final Standings standings;
    private final LookAgain later;

    VendorCredits(ChainDesk chains, Reports reports, Standings standings, LookAgain later) {
        this.chains = chains;
        this.reports = reports;
        this.standings = standings;
        this.later = later;
    }

    /** Looks whether what is known of the chains now settles any return in them. */
    void settle(Set<DocumentKey> of) {
        for (Chain chain : chains.load(of).values()) {
            List<Document> documents =
                    chain.documents().stream().map(RecordedDocument::document).toList();
            List<VendorReturn> returns = all(documents, VendorReturn.class);
            List<SupplierCredit> credits = new ArrayList<>(all(documents, SupplierCredit.class));
            credits.removeIf(credit ->
                    returns.stream().anyMatch(sent -> credit.key().text().equals(sent.creditedBy())));
            returns.stream().filter(sent -> !sent.isCredited()).forEach(sent -> settle(sent, credits));
        }
    }

    private void settle(VendorReturn sent, List<SupplierCredit> credits) {
        Optional<SupplierCredit> found = credits.stream()
                .filter(credit -> sent.number().equals(credit.vendorReturn()))
                .findFirst()
                .or(() ->
                        credits.stream().filter(credit -> credits(credit, sent)).findFirst());
        found.ifPresent(credit -> {
            credits.remove(credit);
            chains.recordHere(sent.credited(credit.key()));
            sent.namedChains().forEach(chain -> reports.reached(chain, MilestoneNames.VENDOR_CREDITED));
            String claim = sent.authorisation();
            if (claim != null) {
                standings.of(DocumentKey.returnAuthorisation(claim).text()).ifPresent(this::tellLater);
            }
        });
    }

    /** The chain of the customer's return is not locked now, so its case is told in a transaction of its own. */
    private void tellLater(Standing standing) {
        Occasion occasion = Occasion.current();
        later.plan(
                "Look again after a supplier's credit",
                new LookAgain.Waiting(
                        standing.caseId(),
                        occasion.actor(),
                        occasion.occurredAt().toString(),
                        occasion.correlationId()));
    }

    private static boolean credits(SupplierCredit credit, VendorReturn sent) {
        return credit.vendorReturn() == null
                && !credit.issuedOn().isBefore(sent.dispatchedOn())
                && sent.lines().stream().allMatch(line -> credits(credit, line));
    }

    private static boolean credits(SupplierCredit credit, VendorReturnLine sent) {
        return credit.lines().stream()
                .anyMatch(line -> sent.sku().equals(line.sku())
                        && sent.unit().equals(line.unit())
                        && line.quantity().compareTo(sent.quantity()) >= 0);
    }

    private static <T extends Document> List<T> all(Collection<Document> documents, Class<T> kind) {
        return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
