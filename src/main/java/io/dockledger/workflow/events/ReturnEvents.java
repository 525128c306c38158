package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.CustomerCredit;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.documents.ReturnChange.CustomerCreditReversed;
import io.dockledger.documents.ReturnChange.ReturnCancelled;
import io.dockledger.documents.ReturnChange.ReturnInspected;
import io.dockledger.documents.ReturnChange.ReturnReceiptReversed;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Signals;
import io.dockledger.workflow.returns.CreditedReturns;
import io.dockledger.workflow.returns.ReturnsToCredit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Returns of customers: asked for, cancelled, received, inspected, credited. */
@Component
class ReturnEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final Reports reports;
    private final Standings standings;
    private final Signals signals;
    private final CreditedReturns credits;

    ReturnEvents(
            Register register,
            ChainDesk chains,
            Reports reports,
            Standings standings,
            Signals signals,
            CreditedReturns credits) {
        this.register = register;
        this.chains = chains;
        this.reports = reports;
        this.standings = standings;
        this.signals = signals;
        this.credits = credits;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(
                ReturnAuthorisation.class,
                ReturnCancelled.class,
                ReturnReceipt.class,
                ReturnReceiptReversed.class,
                ReturnInspected.class,
                CustomerCredit.class,
                CustomerCreditReversed.class);
    }

    /** A return that names an invoice takes back what its orders sold. */
    @Override
    public Set<DocumentKey> joins(Canonical data) {
        return data instanceof ReturnAuthorisation claim
                ? claim.joined().stream()
                        .flatMap(invoice -> chains.chainsOf(invoice).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        if (data instanceof ReturnAuthorisation claim) {
            return requested(event, claim);
        }
        if (chains.find(data.about()).isEmpty()) {
            return Outcomes.waitsFor(data.about());
        }
        if (data instanceof ReturnReceipt receipt) {
            return received(event, receipt);
        }
        if (data instanceof CustomerCredit credit) {
            return credited(event, credit);
        }
        Optional<Document> known = register.known(data.key(), Document.class);
        return known.map(document -> changed(event, document, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome requested(BusinessEvent event, ReturnAuthorisation claim) {
        Optional<DocumentKey> unknown = firstUnknown(claim.sales());
        if (unknown.isPresent()) {
            return Outcomes.waitsFor(unknown.get());
        }
        return register.known(claim.key(), ReturnAuthorisation.class)
                .map(known -> Outcomes.again(
                        known.asksFor(claim),
                        "The return %s is known with other content. Ask for another one.".formatted(claim.number())))
                .orElseGet(() ->
                        register.open(event, claim, ReturnsToCredit.PROCESS, ReturnsToCredit.Variables.RETURN_KEY));
    }

    private Optional<DocumentKey> firstUnknown(Collection<DocumentKey> keys) {
        return keys.stream().filter(key -> chains.find(key).isEmpty()).findFirst();
    }

    private Outcome received(BusinessEvent event, ReturnReceipt receipt) {
        Optional<ReturnReceipt> known = register.known(receipt.key(), ReturnReceipt.class);
        if (known.isPresent()) {
            return Outcomes.again(
                    known.get().saysTheSameAs(receipt),
                    "%s was posted before under the same number with other content. Send a reversal and a new receipt to change it."
                            .formatted(receipt.key()));
        }
        register.enter(event, receipt);
        reports.reached(receipt.about(), MilestoneNames.GOODS_RETURNED);
        for (ReturnReceiptLine line : receipt.lines()) {
            caseOf(receipt.about())
                    .ifPresent(caseId -> signals.send(
                            caseId,
                            ReturnsToCredit.Messages.RETURN_LINE_RECEIVED,
                            Map.of(ReturnsToCredit.Variables.RETURN_LINE, key(receipt, line))));
        }
        return Outcomes.settles(receipt.key());
    }

    private static String key(ReturnReceipt receipt, ReturnReceiptLine line) {
        return ReturnsToCredit.line(receipt.key(), line.line());
    }

    private Optional<String> caseOf(DocumentKey claim) {
        return standings
                .of(claim.text())
                .filter(standing -> !standing.stage().isEnded())
                .map(Standing::caseId);
    }

    private Outcome credited(BusinessEvent event, CustomerCredit credit) {
        Optional<CustomerCredit> known = register.known(credit.key(), CustomerCredit.class);
        if (known.isPresent()) {
            return Outcomes.again(
                    known.get().creditsTheSameAs(credit),
                    "%s was issued before under the same number with other content. Reverse it, and issue another one under a number of its own."
                            .formatted(credit.key()));
        }
        DocumentKey invoice = credit.invoiceKey();
        if (invoice != null && chains.find(invoice).isEmpty()) {
            return Outcomes.waitsFor(invoice);
        }
        credits.requireOf(credit);
        register.enter(event, credit);
        reports.reached(credit.about(), MilestoneNames.CREDIT_ISSUED);
        return Outcomes.settles(credit.key());
    }

    private Outcome changed(BusinessEvent event, Document before, Canonical data) {
        if (data instanceof ReturnCancelled cancelled) {
            return cancelled(event, (ReturnAuthorisation) before, cancelled);
        }
        if (data instanceof CustomerCreditReversed reversed) {
            CustomerCredit after = ((CustomerCredit) before).reversed(reversed.reason());
            return register.amend(event, before, after, () -> reversed(after));
        }
        ReturnReceipt receipt = (ReturnReceipt) before;
        if (data instanceof ReturnReceiptReversed reversed) {
            ReturnReceipt after = receipt.reversed(reversed);
            Outcome outcome = record(event, before, after, data, MilestoneNames.RETURN_RECEIPT_REVERSED);
            endInspections(receipt, after);
            tell(
                    after,
                    ReturnsToCredit.Messages.RETURN_LINE_REVERSED,
                    line -> line.kept().signum() == 0);
            return outcome;
        }
        ReturnReceipt after = receipt.inspected((ReturnInspected) data);
        return register.amend(event, receipt, after, () -> endInspections(receipt, after));
    }

    private void reversed(CustomerCredit credit) {
        credits.recall(credit);
        reports.reached(credit.about(), MilestoneNames.CREDIT_REVERSED);
    }

    private Outcome cancelled(BusinessEvent event, ReturnAuthorisation claim, ReturnCancelled cancelled) {
        boolean ended = !claim.isVoid() && caseOf(claim.key()).isEmpty();
        return ended
                ? new Outcome.Refused(
                        "The return %s is settled, and cannot be cancelled any more.".formatted(claim.number()))
                : record(event, claim, claim.cancelled(cancelled.reason()), cancelled, MilestoneNames.RETURN_CANCELLED);
    }

    private Outcome record(BusinessEvent event, Document before, Document after, Canonical data, String milestone) {
        return register.amend(event, before, after, () -> reports.reached(data.about(), milestone));
    }

    /** Of the lines of which nothing is left to look at, nobody has to. */
    private void endInspections(ReturnReceipt before, ReturnReceipt after) {
        tell(
                after,
                ReturnsToCredit.Messages.RETURN_INSPECTED,
                line -> line.toInspect().signum() == 0
                        && before.line(line.line()).orElseThrow().toInspect().signum() > 0);
    }

    private void tell(ReturnReceipt receipt, String message, Predicate<ReturnReceiptLine> concerned) {
        receipt.lines().stream()
                .filter(concerned)
                .forEach(line -> caseOf(receipt.about())
                        .ifPresent(caseId -> signals.sendWhere(
                                caseId, message, ReturnsToCredit.Variables.RETURN_LINE, key(receipt, line))));
    }
}
