package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.money.Money;
import io.dockledger.returns.CreditLine;
import io.dockledger.returns.ReturnJudgement;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the billing system what to credit a customer for a return. */
@Component
class CreditRequests {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final Standings standings;
    private final ChainDesk chains;

    CreditRequests(ReturnStep step, ReturnDesk desk, Standings standings, ChainDesk chains) {
        this.step = step;
        this.desk = desk;
        this.standings = standings;
        this.chains = chains;
    }

    /**
     * Tells it once under each key, however often it is asked to.
     *
     * @param credit what of all that is owed is to be credited now
     * @param request the rest of the message's key, after the kind and the case
     */
    void tell(DocumentKey key, Money credit, String request) {
        Standing standing = desk.standing(key);
        Map<String, Object> data =
                data(desk.authorisation(key), desk.assess(key).judgement(), credit);
        step.tell(key, standing.caseId(), "customer-credit.requested", request, data);
        step.prove("credit-told", standing.caseId(), data);
        standings.put(standing.told(credit.amount()));
        chains.chainsOf(key).forEach(chains::changed);
    }

    /** The lines say all that is owed; the amount, what of it is to be credited now, beyond what was told or credited before. */
    private static Map<String, Object> data(ReturnAuthorisation claim, ReturnJudgement judgement, Money credit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("return", claim.number());
        data.put("customer", claim.customer().number());
        data.put("amount", plain(credit));
        data.put("creditedBefore", plain(judgement.due().minus(judgement.untold())));
        data.put("currency", credit.currency());
        data.put("lines", judgement.credit().stream().map(CreditRequests::line).toList());
        return data;
    }

    private static Map<String, Object> line(CreditLine line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("line", line.line());
        data.put("invoice", DocumentKey.parse(line.invoice()).reference());
        data.put("sku", line.sku());
        data.put("quantity", line.quantity().amount().toPlainString());
        data.put("unit", line.quantity().unit());
        data.put("amount", plain(line.amount()));
        data.put("restocking", plain(line.restocking()));
        data.put("shipping", plain(line.shipping()));
        data.put("tax", plain(line.tax()));
        data.put("total", plain(line.total()));
        return data;
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
