package io.dockledger.workflow.invoice;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceCandidate;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.matching.CreditFacts;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.InvoiceSketch;
import io.dockledger.matching.InvoiceStanding;
import io.dockledger.matching.MatchRequest;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.ReceiptFacts;
import io.dockledger.matching.ReturnFacts;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Decisions;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the match of an invoice has to know: all documents of its chains, what was decided, and what may be the same. */
@Component
class MatchRequests {

    private final Documents documents;
    private final Standings standings;
    private final ReferenceData reference;
    private final ExceptionDesk exceptions;
    private final Decisions decisions;

    MatchRequests(
            Documents documents,
            Standings standings,
            ReferenceData reference,
            ExceptionDesk exceptions,
            Decisions decisions) {
        this.documents = documents;
        this.standings = standings;
        this.reference = reference;
        this.exceptions = exceptions;
        this.decisions = decisions;
    }

    /** @param loaded the chains of the invoice */
    MatchRequest of(DocumentKey invoice, Collection<Chain> loaded) {
        RecordedDocument judged = loaded.stream()
                .flatMap(chain -> chain.recorded(invoice).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The invoice " + invoice + " is not in its chains."));
        Standing standing = standings.of(invoice.text()).orElseThrow();
        List<RecordedDocument> all = loaded.stream()
                .flatMap(chain -> chain.documents().stream())
                .distinct()
                .toList();
        return new MatchRequest(
                invoice.text(),
                reference.supplierClass(((Invoice) judged.document()).supplier().number()),
                orders(loaded),
                receipts(loaded),
                returns(loaded),
                invoices(all),
                credits(all),
                MatchFacts.payments(invoice, released(standing, (Invoice) judged.document()), loaded),
                possibleDuplicates(judged),
                exceptions.accepted(caseIds(all)),
                standing.patienceOver(),
                standing.patienceOver(),
                reference.unitConversions(),
                reference.exchangeRates(),
                new TableTolerances(decisions, standing.caseId()));
    }

    /** What was paid of an invoice that its supplier took back has to be got back, too, although it was released. */
    private static BigDecimal released(Standing standing, Invoice invoice) {
        return invoice.stands() ? standing.released() : BigDecimal.ZERO;
    }

    private List<OrderFacts> orders(Collection<Chain> loaded) {
        return loaded.stream()
                .flatMap(chain -> chain.order().stream())
                .map(order -> MatchFacts.of(order, reference::family))
                .toList();
    }

    private static List<ReceiptFacts> receipts(Collection<Chain> loaded) {
        return loaded.stream()
                .flatMap(chain -> chain.receipts().stream())
                .map(MatchFacts::of)
                .toList();
    }

    private static List<ReturnFacts> returns(Collection<Chain> loaded) {
        return loaded.stream()
                .flatMap(chain -> chain.vendorReturns().stream())
                .distinct()
                .map(MatchFacts::of)
                .toList();
    }

    private List<InvoiceFacts> invoices(List<RecordedDocument> all) {
        return ofKind(all, Invoice.class)
                .map(recorded -> MatchFacts.of(
                        (Invoice) recorded.document(),
                        standing((Invoice) recorded.document()),
                        recorded.provenance().contentHash()))
                .toList();
    }

    /** Our debit notes take off an invoice what its supplier's credit notes would. */
    private static List<CreditFacts> credits(List<RecordedDocument> all) {
        return ofKind(all, SupplierCredit.class)
                .map(recorded -> MatchFacts.of((SupplierCredit) recorded.document()))
                .toList();
    }

    private static Stream<RecordedDocument> ofKind(List<RecordedDocument> all, Class<?> kind) {
        return all.stream().filter(recorded -> kind.isInstance(recorded.document()));
    }

    private Set<String> caseIds(List<RecordedDocument> all) {
        return ofKind(all, Invoice.class)
                .flatMap(recorded -> standings.of(recorded.key().text()).stream())
                .map(Standing::caseId)
                .collect(Collectors.toSet());
    }

    private InvoiceStanding standing(Invoice invoice) {
        if (!invoice.stands()) {
            return InvoiceStanding.VOID;
        }
        return standings
                .of(invoice.key().text())
                .map(standing -> standing(standing.stage()))
                .orElse(InvoiceStanding.OPEN);
    }

    private static InvoiceStanding standing(Stage stage) {
        return switch (stage) {
            case OPEN -> InvoiceStanding.OPEN;
            case RELEASED, SETTLED -> InvoiceStanding.PAYMENT_RELEASED;
            case VOID -> InvoiceStanding.VOID;
        };
    }

    /** Of two that are alike, the one that came later has to answer, however often the other is matched again. */
    private List<InvoiceSketch> possibleDuplicates(RecordedDocument judged) {
        return documents.invoicesLike(List.of(judged)).getOrDefault(judged.key(), List.of()).stream()
                .filter(candidate -> candidate.cameBefore(judged))
                .map(this::sketch)
                .toList();
    }

    private InvoiceSketch sketch(InvoiceCandidate candidate) {
        return new InvoiceSketch(
                candidate.key().text(),
                candidate.number(),
                candidate.supplier(),
                candidate.currency(),
                candidate.total(),
                candidate.issuedOn(),
                candidate.status().stands() ? InvoiceStanding.OPEN : InvoiceStanding.VOID,
                candidate.contentHash());
    }
}
