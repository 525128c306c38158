package io.dockledger.workflow.invoice;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceCandidate;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.matching.CreditFacts;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.InvoiceSketch;
import io.dockledger.matching.InvoiceStanding;
import io.dockledger.matching.Match;
import io.dockledger.matching.MatchRequest;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.ReceiptFacts;
import io.dockledger.matching.ReturnFacts;
import io.dockledger.matching.Variance;
import io.dockledger.money.Money;
import io.dockledger.workflow.TransactionScoped;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Decisions;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.exception.Payables;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Matches an invoice with all that is known of its orders, once for each state of them. */
@Component
public class InvoiceDesk implements Payables {

    private record Kept(int revision, Judgement judgement) {}

    private final ChainDesk chains;
    private final Documents documents;
    private final Standings standings;
    private final ReferenceData reference;
    private final ExceptionDesk exceptions;
    private final Decisions decisions;
    private final OrderHolds orderHolds;
    private final TransactionScoped<Map<DocumentKey, Kept>> kept = new TransactionScoped<>(HashMap::new);

    InvoiceDesk(
            ChainDesk chains,
            Documents documents,
            Standings standings,
            ReferenceData reference,
            ExceptionDesk exceptions,
            Decisions decisions,
            OrderHolds orderHolds) {
        this.chains = chains;
        this.documents = documents;
        this.standings = standings;
        this.reference = reference;
        this.exceptions = exceptions;
        this.decisions = decisions;
        this.orderHolds = orderHolds;
    }

    /** What the match says now; not computed again while nothing of the chains has changed. */
    Judgement judge(DocumentKey invoice) {
        Set<DocumentKey> keys = chains.chainsOf(invoice);
        int revision = chains.revision(keys);
        Kept known = kept.get().get(invoice);
        if (known != null && known.revision() == revision) {
            return known.judgement();
        }
        Collection<Chain> loaded = chains.load(keys).values();
        Judgement judgement = Judgement.of(Match.of(request(invoice, loaded)), holds(invoice, loaded));
        kept.get().put(invoice, new Kept(revision, judgement));
        return judgement;
    }

    /** Once the payment was released, what happens to the order does not take it back. */
    private List<Variance> holds(DocumentKey invoice, Collection<Chain> loaded) {
        if (standings.of(invoice.text()).orElseThrow().stage() != Stage.OPEN) {
            return List.of();
        }
        return loaded.stream()
                .flatMap(chain -> chain.order().stream())
                .flatMap(order -> orderHolds.on(order.key()).stream())
                .toList();
    }

    /** The invoice's own step changed its chains in a way that leaves what was said of it true. */
    void stillTrue(DocumentKey invoice) {
        kept.get()
                .computeIfPresent(
                        invoice, (key, known) -> new Kept(chains.revision(chains.chainsOf(key)), known.judgement()));
    }

    /** Whether the invoice, as far as it is, should hear that a match would now say something else. */
    public boolean hasNews(Standing standing) {
        DocumentKey invoice = DocumentKey.parse(standing.documentKey());
        return switch (standing.stage()) {
            case OPEN, SETTLED -> !judge(invoice).fingerprint().equals(standing.fingerprint());
            case VOID -> hasNewsThoughVoid(judge(invoice), standing.fingerprint());
            case RELEASED ->
                !judge(invoice).result().blocking().isEmpty()
                        || isTooMuchReleased(standing, invoice)
                        || isTooLittleReleased(standing, invoice);
        };
    }

    /** What was withheld may have been put right between the release and the payment: nobody was told to pay it. */
    private boolean isTooLittleReleased(Standing standing, DocumentKey invoice) {
        return standing.paidInTheEnd().compareTo(payable(invoice).amount()) < 0;
    }

    /** A credit note may have come between the release and the payment: what is still to come is more than is unpaid. */
    private boolean isTooMuchReleased(Standing standing, DocumentKey invoice) {
        return standing.paidInTheEnd()
                        .compareTo(payable(invoice).max(paid(invoice)).amount())
                > 0;
    }

    /** Whether the released invoice is paid, and nothing of it is still to come that would have to be recalled. */
    public boolean isPaidOff(Standing standing) {
        DocumentKey invoice = DocumentKey.parse(standing.documentKey());
        return standing.stage() == Stage.RELEASED && isPaid(invoice) && !isTooMuchReleased(standing, invoice);
    }

    @Override
    public Money payable(DocumentKey invoice) {
        return judge(invoice).result().payable();
    }

    /** Nothing is to pay of a void invoice, so it is looked at only once something about it needs somebody. */
    private static boolean hasNewsThoughVoid(Judgement now, String before) {
        return before.isEmpty()
                ? !now.result().blocking().isEmpty()
                : !now.fingerprint().equals(before);
    }

    /** Whether something was paid, and as much as the match says is to pay. */
    boolean isPaid(DocumentKey invoice) {
        return paid(invoice).signum() > 0 && unpaid(invoice).signum() == 0;
    }

    @Override
    public Money unpaid(DocumentKey invoice) {
        Money payable = payable(invoice);
        return payable.minus(paid(invoice)).max(Money.zero(payable.currency()));
    }

    @Override
    public Optional<BigDecimal> taxPercent(DocumentKey invoice, String part) {
        return invoice(invoice).lines().stream()
                .filter(line -> line.line().equals(part))
                .findFirst()
                .map(InvoiceLine::taxPercent);
    }

    /** What was paid of the invoice in its own currency, whether or not it was released. */
    Money paid(DocumentKey invoice) {
        return MatchFacts.payments(invoice, BigDecimal.ZERO, chains.chains(invoice))
                .paid(invoice(invoice).currency());
    }

    public Invoice invoice(DocumentKey key) {
        return recorded(key)
                .map(RecordedDocument::document)
                .map(Invoice.class::cast)
                .orElseThrow(() -> new IllegalStateException("The invoice " + key + " is not known."));
    }

    private Optional<RecordedDocument> recorded(DocumentKey key) {
        return chains.chains(key).stream()
                .flatMap(chain -> chain.recorded(key).stream())
                .findFirst();
    }

    private MatchRequest request(DocumentKey invoice, Collection<Chain> loaded) {
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
