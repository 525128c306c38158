package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.CreditNote;
import io.dockledger.documents.DebitNote;
import io.dockledger.documents.DocumentChange.InvoiceCancelled;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.Payment;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.following.FollowUps;
import io.dockledger.workflow.invoice.InvoiceFollower;
import io.dockledger.workflow.invoice.InvoiceToPayment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Invoices and what follows from them: received, cancelled, credited, paid. */
@Component
class BillEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final Reports reports;
    private final Standings standings;
    private final FollowUps followUps;
    private final InvoiceFollower invoices;
    private final VendorCredits vendorCredits;
    private final EvidenceLog evidence;

    BillEvents(
            Register register,
            ChainDesk chains,
            Reports reports,
            Standings standings,
            FollowUps followUps,
            InvoiceFollower invoices,
            VendorCredits vendorCredits,
            EvidenceLog evidence) {
        this.register = register;
        this.chains = chains;
        this.reports = reports;
        this.standings = standings;
        this.followUps = followUps;
        this.invoices = invoices;
        this.vendorCredits = vendorCredits;
        this.evidence = evidence;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(Invoice.class, InvoiceCancelled.class, CreditNote.class, DebitNote.class, Payment.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        if (data instanceof Invoice invoice) {
            return received(event, invoice);
        }
        if (data instanceof SupplierCredit credit) {
            return forInvoice(credit.invoiceKey(), () -> credited(event, credit));
        }
        if (data instanceof Payment payment) {
            return forInvoice(payment.invoiceKey(), () -> paid(event, payment));
        }
        InvoiceCancelled cancelled = (InvoiceCancelled) data;
        return forInvoice(cancelled.key(), () -> cancelled(event, cancelled));
    }

    private Outcome forInvoice(DocumentKey invoice, Supplier<Outcome> work) {
        return chains.find(invoice).isPresent() ? work.get() : Outcomes.waitsFor(invoice);
    }

    /** The number of an invoice that does not stand any more is free again: what comes under it is another invoice. */
    private Outcome received(BusinessEvent event, Invoice invoice) {
        Optional<KnownInvoice> known = chains.find(invoice.key()).map(KnownInvoice::of);
        if (known.isPresent() && known.get().isRepeatedBy(invoice, Provenances.of(event))) {
            return repeated(event, known.get().invoice());
        }
        return known.isPresent() && known.get().invoice().stands()
                ? new Outcome.Refused("Invoice %s of supplier %s is known with other content. "
                                .formatted(invoice.number(), invoice.supplier().number())
                        + "Have it cancelled first, or ask for one with a number of its own.")
                : processed(event, invoice);
    }

    private Outcome repeated(BusinessEvent event, Invoice known) {
        String key = known.key().text();
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                "invoice-repeated",
                occasion.actor(),
                standings.of(key).map(Standing::caseId).orElse(null),
                occasion.occurredAt(),
                occasion.correlationId(),
                Map.of(
                        "invoice", key,
                        "status", known.state(),
                        "source", event.source(),
                        "eventId", event.eventId())));
        return Outcomes.done();
    }

    private Outcome processed(BusinessEvent event, Invoice invoice) {
        standings
                .of(invoice.key().text())
                .ifPresent(standing -> followUps.update(standing, invoices.replace(standing)));
        return register.open(event, invoice, InvoiceToPayment.PROCESS, InvoiceToPayment.Variables.INVOICE_KEY);
    }

    private Outcome credited(BusinessEvent event, SupplierCredit credit) {
        if (chains.find(credit.key()).isPresent()) {
            return Outcomes.done();
        }
        Set<DocumentKey> of = register.enter(event, credit);
        reports.reached(credit.invoiceKey(), MilestoneNames.CREDIT_NOTE_ARRIVED);
        vendorCredits.settle(of);
        return Outcomes.settles(credit.key());
    }

    private Outcome paid(BusinessEvent event, Payment payment) {
        if (chains.find(payment.key()).isPresent()) {
            return Outcomes.done();
        }
        register.enter(event, payment);
        reports.report(
                payment.invoiceKey(),
                InvoiceToPayment.Messages.PAYMENT_EXECUTED,
                MilestoneNames.PAYMENT_EXECUTED,
                Map.of());
        return Outcomes.settles(payment.key());
    }

    private Outcome cancelled(BusinessEvent event, InvoiceCancelled cancelled) {
        Invoice invoice = (Invoice) chains.find(cancelled.key()).orElseThrow().document();
        if (invoice.stands()) {
            chains.record(invoice.cancelled(cancelled.reason()), Provenances.of(event));
            reports.report(
                    invoice.key(),
                    InvoiceToPayment.Messages.INVOICE_CANCELLED,
                    MilestoneNames.INVOICE_CANCELLED,
                    Map.of());
        }
        return Outcomes.done();
    }
}
