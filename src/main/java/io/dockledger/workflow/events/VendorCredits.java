package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.documents.VendorReturn;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the credit notes and debit notes that were expected for goods which went back to their supplier. They must credit all
 * of them: those that name the return; as far as these do not, the first since that does, otherwise all since together. Each
 * is for one return only.
 */
@Component
class VendorCredits {

    private final ChainDesk chains;
    private final Reports reports;
    private final Standings standings;
    private final LookAgain later;
    private final ReferenceData reference;

    VendorCredits(ChainDesk chains, Reports reports, Standings standings, LookAgain later, ReferenceData reference) {
        this.chains = chains;
        this.reports = reports;
        this.standings = standings;
        this.later = later;
        this.reference = reference;
    }

    /** Looks whether what is known of the chains now settles any return in them. */
    void settle(Set<DocumentKey> of) {
        for (Chain chain : chains.load(of).values()) {
            List<Document> documents =
                    chain.documents().stream().map(RecordedDocument::document).toList();
            List<VendorReturn> returns = all(documents, VendorReturn.class);
            List<SupplierCredit> notes = new ArrayList<>(all(documents, SupplierCredit.class));
            notes.removeIf(note -> returns.stream()
                    .anyMatch(sent -> sent.creditedBy().contains(note.key().text())));
            CreditedGoods goods = new CreditedGoods(chain, reference.unitConversions());
            returns.stream()
                    .filter(sent -> !sent.isCredited())
                    .forEach(sent -> crediting(sent, notes, goods).ifPresent(found -> {
                        notes.removeAll(found);
                        credited(sent, found);
                    }));
        }
    }

    private static Optional<List<SupplierCredit>> crediting(
            VendorReturn sent, List<SupplierCredit> notes, CreditedGoods goods) {
        List<SupplierCredit> naming = notes.stream()
                .filter(note -> sent.number().equals(note.vendorReturn()))
                .toList();
        List<SupplierCredit> since = notes.stream()
                .filter(note -> note.vendorReturn() == null
                        && !note.issuedOn().isBefore(sent.dispatchedOn())
                        && goods.concern(note, sent))
                .toList();
        Stream<List<SupplierCredit>> alone = since.stream().map(note -> with(naming, List.of(note)));
        Stream<List<SupplierCredit>> together =
                IntStream.rangeClosed(2, since.size()).mapToObj(first -> with(naming, since.subList(0, first)));
        return Stream.of(Stream.of(naming), alone, together)
                .flatMap(each -> each)
                .filter(found -> goods.cover(found, sent))
                .findFirst();
    }

    private static List<SupplierCredit> with(List<SupplierCredit> naming, List<SupplierCredit> more) {
        return Stream.concat(naming.stream(), more.stream()).toList();
    }

    private void credited(VendorReturn sent, List<SupplierCredit> by) {
        chains.recordHere(sent.credited(by));
        sent.namedChains().forEach(chain -> reports.reached(chain, MilestoneNames.VENDOR_CREDITED));
        String claim = sent.authorisation();
        if (claim != null) {
            standings.of(DocumentKey.returnAuthorisation(claim).text()).ifPresent(this::tellLater);
        }
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

    private static <T extends Document> List<T> all(Collection<Document> documents, Class<T> kind) {
        return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
