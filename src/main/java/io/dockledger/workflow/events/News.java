package io.dockledger.workflow.events;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Signals;
import io.dockledger.workflow.invoice.InvoiceDesk;
import io.dockledger.workflow.invoice.InvoiceToPayment;
import io.dockledger.workflow.order.OrderDesk;
import io.dockledger.workflow.order.ReceiveToPay;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of a chain what changed in it, but only those for whom a new match or check would say something else:
 * a case that is told in vain would take its people's work away from them and give it back.
 */
@Component
public class News {

    /** A chain in which every answer makes another one wrong would be a fault of the rules. */
    private static final int MOST_ROUNDS = 20;

    private final ChainDesk chains;
    private final Standings standings;
    private final InvoiceDesk invoices;
    private final OrderDesk orders;
    private final Signals signals;
    private final FollowUps followUps;

    News(
            ChainDesk chains,
            Standings standings,
            InvoiceDesk invoices,
            OrderDesk orders,
            Signals signals,
            FollowUps followUps) {
        this.chains = chains;
        this.standings = standings;
        this.invoices = invoices;
        this.orders = orders;
        this.signals = signals;
        this.followUps = followUps;
    }

    /** Spreads until nobody on the chains has anything new to hear. */
    public void spread(Set<DocumentKey> about) {
        Set<DocumentKey> told = new LinkedHashSet<>();
        int revision = -1;
        for (int round = 0; revision != chains.revision(about); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("The chains " + about + " do not come to rest: " + told);
            }
            revision = chains.revision(about);
            for (Chain chain : chains.load(about).values()) {
                tell(chain, told);
            }
        }
    }

    private void tell(Chain chain, Set<DocumentKey> told) {
        for (Invoice invoice : chain.invoices()) {
            standings.of(invoice.key().text()).filter(this::tell).ifPresent(standing -> told.add(invoice.key()));
        }
        chain.order()
                .flatMap(order -> standings.of(order.key().text()))
                .filter(orders::hasNews)
                .filter(standing -> !signals.send(standing.caseId(), ReceiveToPay.Messages.ORDER_NEWS, Map.of()))
                // Nobody waits there any more: the case has ended, settled or cancelled.
                .ifPresent(followUps::updateOrder);
    }

    private boolean tell(Standing standing) {
        if (invoices.isPaidOff(standing)) {
            return signals.send(standing.caseId(), InvoiceToPayment.Messages.PAYMENT_EXECUTED, Map.of());
        }
        if (!invoices.hasNews(standing)) {
            return false;
        }
        return standing.stage().isEnded()
                ? followUps.updateInvoice(standing)
                : signals.send(standing.caseId(), InvoiceToPayment.Messages.MATCH_NEWS, Map.of());
    }
}
