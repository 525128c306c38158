package io.dockledger.workflow.returns;

import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.documents.SalesOrder;
import io.dockledger.documents.VendorReturn;
import io.dockledger.matching.Acceptances;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.returns.ArrivalFacts;
import io.dockledger.returns.EarlierReturn;
import io.dockledger.returns.ReturnJudgement;
import io.dockledger.returns.ReturnRequest;
import io.dockledger.returns.ReturnRules;
import io.dockledger.workflow.TransactionScoped;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges a return by all that is known of it, once for each state of its chains. */
@Component
public class ReturnDesk {

    private record Kept(int revision, Standing standing, ReturnAssessment assessment) {}

    private final ChainDesk chains;
    private final CustomerCredits credits;
    private final Standings standings;
    private final ReferenceData reference;
    private final ExceptionDesk exceptions;
    private final TransactionScoped<Map<DocumentKey, Kept>> kept = new TransactionScoped<>(HashMap::new);

    ReturnDesk(
            ChainDesk chains,
            CustomerCredits credits,
            Standings standings,
            ReferenceData reference,
            ExceptionDesk exceptions) {
        this.chains = chains;
        this.credits = credits;
        this.standings = standings;
        this.reference = reference;
        this.exceptions = exceptions;
    }

    ReturnAuthorisation authorisation(DocumentKey key) {
        return (ReturnAuthorisation) chains.find(key)
                .orElseThrow(() -> new IllegalStateException("The return " + key + " is not known."))
                .document();
    }

    Standing standing(DocumentKey key) {
        return standings.of(key.text()).orElseThrow();
    }

    /** What the rules say now; not computed again while nothing of the chains has changed. */
    ReturnAssessment assess(DocumentKey key) {
        int revision = chains.revision(chains.chainsOf(key));
        Standing standing = standing(key).saying("");
        Kept known = kept.get().get(key);
        if (known != null && known.revision() == revision && known.standing().equals(standing)) {
            return known.assessment();
        }
        ReturnJudgement judgement = ReturnRules.judge(request(key, standing), currency(authorisation(key)));
        ReturnAssessment assessment = new ReturnAssessment(judgement);
        kept.get().put(key, new Kept(revision, standing, assessment));
        return assessment;
    }

    /** What goods of the return had cost, without tax; empty where nobody can say. */
    Optional<Money> worth(DocumentKey key, String sku, BigDecimal quantity, String unit) {
        return ReturnRules.worth(request(key, standing(key)), currency(authorisation(key)), sku, quantity, unit);
    }

    /** Whether somebody decided to live with that, for the return as a whole. */
    boolean isAccepted(DocumentKey key, VarianceKind kind) {
        return new Acceptances(exceptions.accepted(Set.of(standing(key).caseId())))
                .contains(kind, key.text(), Variance.WHOLE);
    }

    private String currency(ReturnAuthorisation authorisation) {
        return Objects.requireNonNullElse(authorisation.currency(), reference.baseCurrency());
    }

    /** How the return, or else one of its orders, classes the customer; otherwise what was loaded of it. */
    String customerClass(ReturnAuthorisation authorisation) {
        return Stream.concat(
                        Stream.of(authorisation.customerClass()),
                        all(authorisation.key(), SalesOrder.class).stream().map(SalesOrder::customerClass))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseGet(
                        () -> reference.customerClass(authorisation.customer().number()));
    }

    private Stream<RecordedDocument> documents(DocumentKey key) {
        return chains.chains(key).stream()
                .map(Chain::documents)
                .flatMap(List::stream)
                .distinct();
    }

    private <T extends Document> List<T> all(DocumentKey key, Class<T> kind) {
        return documents(key)
                .map(RecordedDocument::document)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private ReturnRequest request(DocumentKey key, Standing standing) {
        ReturnAuthorisation claim = authorisation(key);
        return new ReturnRequest(
                FactsOfReturns.of(claim),
                earlier(claim),
                FactsOfReturns.givenBefore(claim.terms()),
                all(key, SalesInvoice.class).stream()
                        .filter(SalesInvoice::stands)
                        .map(FactsOfReturns::of)
                        .toList(),
                arrivals(key, key),
                FactsOfReturns.of(standing.released(), credits.of(key)),
                all(key, VendorReturn.class).stream()
                        .filter(sent -> claim.number().equals(sent.authorisation()))
                        .map(FactsOfReturns::of)
                        .toList(),
                FactsOfReturns.of(claim.terms()),
                exceptions.accepted(Set.of(standing.caseId())),
                standing.patienceOver(),
                standing.stage().isEnded(),
                reference.unitConversions());
    }

    /** What was decided on before this is; once this is decided on, what others take back does not change that. */
    private List<EarlierReturn> earlier(ReturnAuthorisation claim) {
        return claim.status() == ReturnAuthorisation.Status.REQUESTED
                ? all(claim.key(), ReturnAuthorisation.class).stream()
                        .filter(other -> !other.isVoid() && other.status() != ReturnAuthorisation.Status.REQUESTED)
                        .map(other -> new EarlierReturn(FactsOfReturns.of(other), arrivals(claim.key(), other.key())))
                        .toList()
                : List.of();
    }

    /** What came for a return that is in the chains of the given one, or is that one. */
    private List<ArrivalFacts> arrivals(DocumentKey key, DocumentKey claim) {
        return all(key, ReturnReceipt.class).stream()
                .filter(receipt -> receipt.about().equals(claim))
                .map(FactsOfReturns::of)
                .toList();
    }
}
