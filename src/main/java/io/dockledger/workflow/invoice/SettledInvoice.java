package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Matches an invoice anew that was already paid, because something came late: what is wrong with it now needs somebody. */
@Component
public class SettledInvoice {

    /**
     * What to follow up.
     *
     * @param raised exceptions that nobody works on yet
     * @param gone exceptions that are no longer there
     */
    public record Change(List<String> raised, List<String> gone) {}

    private final InvoiceDesk desk;
    private final MatchRecord record;
    private final ExceptionDesk exceptions;
    private final CaseBook cases;
    private final Standings standings;

    SettledInvoice(
            InvoiceDesk desk, MatchRecord record, ExceptionDesk exceptions, CaseBook cases, Standings standings) {
        this.desk = desk;
        this.record = record;
        this.exceptions = exceptions;
        this.cases = cases;
        this.standings = standings;
    }

    public Change matchAgain(Standing standing) {
        DocumentKey invoice = DocumentKey.parse(standing.documentKey());
        Judgement judgement = desk.judge(invoice);
        Set<String> before = open(standing.caseId());
        record.keep(standing.caseId(), invoice, judgement);
        List<String> now =
                exceptions.reconcile(standing.caseId(), judgement.result().blocking());
        standings.put(standing.saying(judgement.fingerprint()));
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(now);
        return new Change(
                now.stream().filter(exception -> !before.contains(exception)).toList(), List.copyOf(gone));
    }

    private Set<String> open(String caseId) {
        return cases.exceptionsOf(Set.of(caseId)).stream()
                .filter(exception -> !exception.isClosed())
                .map(CaseException::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
