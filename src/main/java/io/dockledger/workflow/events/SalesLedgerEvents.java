package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Accrual;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.FulfilmentChange.AccrualPosted;
import io.dockledger.documents.FulfilmentChange.AccrualReversed;
import io.dockledger.documents.FulfilmentChange.RevenuePosted;
import io.dockledger.documents.FulfilmentChange.RevenueReversed;
import io.dockledger.documents.FulfilmentChange.SalesInvoiceCancelled;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.LedgerEntry;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.Revenue;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.fulfilment.LatePapers;
import io.dockledger.workflow.fulfilment.OrderToRevenue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What we bill customers, and what the ledger says of revenue and accruals. */
@Component
class SalesLedgerEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final Reports reports;
    private final LatePapers late;

    SalesLedgerEvents(Register register, ChainDesk chains, Reports reports, LatePapers late) {
        this.register = register;
        this.chains = chains;
        this.reports = reports;
        this.late = late;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(
                SalesInvoice.class,
                SalesInvoiceCancelled.class,
                RevenuePosted.class,
                RevenueReversed.class,
                AccrualPosted.class,
                AccrualReversed.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        Optional<Document> known = register.known(data.key(), Document.class);
        if (data instanceof SalesInvoice invoice) {
            return known.map(before -> issuedAgain((SalesInvoice) before, invoice))
                    .orElseGet(() -> issued(event, invoice));
        }
        return known.map(before -> changed(event, before, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome issued(BusinessEvent event, SalesInvoice invoice) {
        Set<DocumentKey> orders = register.enter(event, invoice);
        orders.forEach(order -> reports.report(
                order, OrderToRevenue.Messages.INVOICE_ISSUED, MilestoneNames.CUSTOMER_INVOICED, Map.of()));
        late.came(orders, invoice.issuedOn());
        return Outcomes.settles(invoice.key());
    }

    private static Outcome issuedAgain(SalesInvoice before, SalesInvoice again) {
        return Outcomes.again(
                before.billsTheSameAs(again),
                "%s was issued before under the same number with other content. Cancel it, and issue another one under a number of its own."
                        .formatted(again.key()));
    }

    private Outcome changed(BusinessEvent event, Document before, Canonical data) {
        if (data instanceof SalesInvoiceCancelled cancelled) {
            return record(
                    event,
                    before,
                    ((SalesInvoice) before).cancelled(cancelled.reason()),
                    MilestoneNames.CUSTOMER_INVOICE_CANCELLED);
        }
        if (data instanceof RevenuePosted posted) {
            return record(event, before, posted((Revenue) before, posted), MilestoneNames.REVENUE_POSTED);
        }
        if (data instanceof RevenueReversed reversed) {
            return record(
                    event,
                    before,
                    ((Revenue) before).became(LedgerStatus.REVERSED, reversed.reason()),
                    MilestoneNames.REVENUE_REVERSED);
        }
        if (data instanceof AccrualPosted posted) {
            return record(event, before, posted((Accrual) before, posted), MilestoneNames.ACCRUAL_POSTED);
        }
        return record(
                event,
                before,
                ((Accrual) before).became(LedgerStatus.REVERSED, ((AccrualReversed) data).reason()),
                MilestoneNames.ACCRUAL_REVERSED);
    }

    private static Revenue posted(Revenue revenue, RevenuePosted posted) {
        requireTold(revenue, posted.currency());
        return revenue.status() == LedgerStatus.REVERSED ? revenue : revenue.posted(posted.amount(), posted.entry());
    }

    private static Accrual posted(Accrual accrual, AccrualPosted posted) {
        requireTold(accrual, posted.currency());
        return accrual.status() == LedgerStatus.REVERSED ? accrual : accrual.posted(posted.amount(), posted.entry());
    }

    /** A late copy of what was reversed since is no news; what nobody told the ledger it cannot post. */
    private static void requireTold(LedgerEntry entry, @Nullable String currency) {
        LedgerStatus status = entry.status();
        if (!status.counts() && status != LedgerStatus.REVERSED) {
            throw new InvalidChange("The ledger was not told %s, which is %s.".formatted(entry.key(), status.code()));
        }
        entry.requireCurrency(currency);
    }

    private Outcome record(BusinessEvent event, Document before, Document after, String milestone) {
        return register.amend(
                event,
                before,
                after,
                () -> chains.chainsOf(after.key()).forEach(order -> reports.reached(order, milestone)));
    }
}
