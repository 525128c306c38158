package io.dockledger.workflow.invoice;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.matching.Match;
import io.dockledger.matching.Variance;
import io.dockledger.money.Money;
import io.dockledger.workflow.TransactionScoped;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.Payables;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Matches an invoice with all that is known of its orders, once for each state of them. */
@Component
public class InvoiceDesk implements Payables {

    private record Kept(int revision, Judgement judgement) {}

    private final ChainDesk chains;
    private final Standings standings;
    private final MatchRequests requests;
    private final OrderHolds orderHolds;
    private final TransactionScoped<Map<DocumentKey, Kept>> kept = new TransactionScoped<>(HashMap::new);

    InvoiceDesk(ChainDesk chains, Standings standings, MatchRequests requests, OrderHolds orderHolds) {
        this.chains = chains;
        this.standings = standings;
        this.requests = requests;
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
        Judgement judgement = Judgement.of(Match.of(requests.of(invoice, loaded)), holds(invoice, loaded));
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
}
