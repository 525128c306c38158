package io.dockledger.workflow.returns;

import io.dockledger.documents.CustomerCredit;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.Party;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.math.BigDecimal;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** Takes in what the billing system says that it credited for a return, or reversed. */
@Component
public class CreditedReturns {

    private final CustomerCredits credits;
    private final CreditRequests requests;
    private final ReturnDesk desk;
    private final Standings standings;
    private final ChainDesk chains;

    CreditedReturns(
            CustomerCredits credits, CreditRequests requests, ReturnDesk desk, Standings standings, ChainDesk chains) {
        this.credits = credits;
        this.requests = requests;
        this.desk = desk;
        this.standings = standings;
        this.chains = chains;
    }

    /**
     * Throws {@link InvalidChange} where the credit cannot be for the return that it names: it is in another currency, of
     * another customer, or for an invoice that sold nothing of it. The invoice is known already.
     */
    public void requireOf(CustomerCredit credit) {
        DocumentKey claim = credit.about();
        require(credit, "currency", credit.currency(), desk.assess(claim).due().currency());
        Party customer = credit.customer();
        if (customer != null) {
            require(
                    credit,
                    "customer",
                    customer.number(),
                    desk.authorisation(claim).customer().number());
        }
        DocumentKey invoice = credit.invoiceKey();
        if (invoice != null && Collections.disjoint(chains.chainsOf(invoice), chains.chainsOf(claim))) {
            throw new InvalidChange("%s credits %s, which sold nothing of %s. Have it reversed, and issued anew."
                    .formatted(credit.key(), invoice, claim));
        }
    }

    private static void require(CustomerCredit credit, String what, String stated, String owed) {
        if (!stated.equals(owed)) {
            throw new InvalidChange("The %s of %s is %s, but that of %s is %s. Have it reversed, and issued anew."
                    .formatted(what, credit.key(), stated, credit.about(), owed));
        }
    }

    /**
     * What the billing system was told and has now taken back is open again; the reversal is recorded already. As long as the
     * return's case runs, that tells what is owed. Where it has ended, nobody else would; but what somebody accepted as never
     * credited is not told again by itself, as the customer may have it in another way.
     */
    public void recall(CustomerCredit reversed) {
        standings.of(reversed.about().text()).ifPresent(standing -> recall(reversed, standing));
    }

    private void recall(CustomerCredit reversed, Standing standing) {
        BigDecimal stands = credits.of(reversed.about()).stream()
                .filter(credit -> credit.stands() && credit.currency().equals(reversed.currency()))
                .map(CustomerCredit::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Standing recalled = standing.creditReversed(reversed.total(), stands);
        standings.put(recalled);
        if (standing.stage().isEnded() && !desk.isAccepted(reversed.about(), VarianceKind.CREDIT_MISSING)) {
            BigDecimal openAgain = standing.released().subtract(recalled.released());
            Money untold = desk.assess(reversed.about()).judgement().untold();
            BigDecimal owedAgain = untold.amount().min(openAgain);
            if (owedAgain.signum() > 0) {
                // A credit is reversed once, so that its number makes the key stable.
                requests.tell(
                        reversed.about(), new Money(owedAgain, untold.currency()), "instead-of/" + reversed.number());
            }
        }
    }
}
