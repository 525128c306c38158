package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Chain;
import io.dockledger.documents.CreditNote;
import io.dockledger.documents.CreditNoteLine;
import io.dockledger.documents.DebitNote;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.VendorReturn;
import io.dockledger.documents.VendorReturnLine;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            List<Note> notes = notes(documents);
            notes.removeIf(
                    note -> returns.stream().anyMatch(sent -> note.key().text().equals(sent.creditedBy())));
            returns.stream().filter(sent -> !sent.isCredited()).forEach(sent -> settle(sent, notes));
        }
    }

    private void settle(VendorReturn sent, List<Note> notes) {
        Optional<Note> found = notes.stream()
                .filter(note -> sent.number().equals(note.vendorReturn()))
                .findFirst()
                .or(() -> notes.stream().filter(note -> note.credits(sent)).findFirst());
        found.ifPresent(note -> {
            notes.remove(note);
            chains.recordHere(sent.credited(note.key()));
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

    /** @param vendorReturn the return that the note names, if it names one */
    private record Note(
            DocumentKey key, LocalDate issuedOn, @Nullable String vendorReturn, List<CreditNoteLine> lines) {

        boolean credits(VendorReturn sent) {
            return vendorReturn == null
                    && !issuedOn.isBefore(sent.dispatchedOn())
                    && sent.lines().stream().allMatch(this::credits);
        }

        private boolean credits(VendorReturnLine sent) {
            return lines.stream()
                    .anyMatch(line -> sent.sku().equals(line.sku())
                            && sent.unit().equals(line.unit())
                            && line.quantity().compareTo(sent.quantity()) >= 0);
        }
    }

    private static List<Note> notes(List<Document> documents) {
        List<Note> notes = new ArrayList<>();
        all(documents, CreditNote.class)
                .forEach(note -> notes.add(new Note(note.key(), note.issuedOn(), null, note.lines())));
        all(documents, DebitNote.class)
                .forEach(note -> notes.add(new Note(note.key(), note.issuedOn(), note.vendorReturn(), note.lines())));
        return notes;
    }

    private static <T extends Document> List<T> all(Collection<Document> documents, Class<T> kind) {
        return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
