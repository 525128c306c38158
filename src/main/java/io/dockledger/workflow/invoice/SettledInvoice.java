package io.dockledger.workflow.invoice;

import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Matches an invoice anew whose case has ended, because something came late: what is wrong with it now needs somebody.
 */
@Component
public class SettledInvoice {

    private final InvoiceDesk desk;
    private final MatchRecord record;
    private final ExceptionDesk exceptions;
    private final Standings standings;

    SettledInvoice(InvoiceDesk desk, MatchRecord record, ExceptionDesk exceptions, Standings standings) {
        this.desk = desk;
        this.record = record;
        this.exceptions = exceptions;
        this.standings = standings;
    }

    public ExceptionDesk.Change matchAgain(Standing standing) {
        DocumentKey invoice = DocumentKey.parse(standing.documentKey());
        Judgement judgement = desk.judge(invoice);
        record.keep(standing.caseId(), invoice, judgement);
        standings.put(standing.saying(judgement.fingerprint()));
        return exceptions.follow(standing.caseId(), judgement.result().blocking());
    }

    /** Another invoice came under the number: whatever is still to be answered for is asked of that. */
    public ExceptionDesk.Change replace(Standing standing) {
        return exceptions.follow(standing.caseId(), List.of());
    }
}
