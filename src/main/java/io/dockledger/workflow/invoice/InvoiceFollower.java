package io.dockledger.workflow.invoice;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.following.Follower;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the case of an invoice what happened to it, and matches it anew after that has ended. */
@Component
public class InvoiceFollower implements Follower {

    private final InvoiceDesk desk;
    private final MatchRecord record;
    private final ExceptionDesk exceptions;
    private final Standings standings;

    InvoiceFollower(InvoiceDesk desk, MatchRecord record, ExceptionDesk exceptions, Standings standings) {
        this.desk = desk;
        this.record = record;
        this.exceptions = exceptions;
        this.standings = standings;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.INVOICE;
    }

    @Override
    public Optional<String> news(Standing standing) {
        if (desk.isPaidOff(standing)) {
            return Optional.of(InvoiceToPayment.Messages.PAYMENT_EXECUTED);
        }
        return desk.hasNews(standing) ? Optional.of(InvoiceToPayment.Messages.MATCH_NEWS) : Optional.empty();
    }

    /** What came late needs somebody; an invoice that is held is matched anew when its hold is released. */
    @Override
    public ExceptionDesk.Change lookAgain(Standing standing) {
        if (!standing.stage().isEnded()) {
            return ExceptionDesk.Change.NONE;
        }
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
