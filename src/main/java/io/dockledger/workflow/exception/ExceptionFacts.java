package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.Matter;
import io.dockledger.documents.ReferenceData;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What tables ask of an exception. */
@Component
public class ExceptionFacts {

    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final ReferenceData reference;
    private final BaseAmounts amounts;

    ExceptionFacts(ExceptionDesk desk, CaseBook cases, ReferenceData reference, BaseAmounts amounts) {
        this.desk = desk;
        this.cases = cases;
        this.reference = reference;
        this.amounts = amounts;
    }

    /** The exception that the process is about. */
    public CaseException subject(DelegateExecution execution) {
        return desk.subject(execution);
    }

    /** The class of the supplier of the exception's case; what tables take in its place where it is about what we sell. */
    public String supplierClass(CaseException exception) {
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        return subject.process().equals(CaseProcesses.SALES_ORDER)
                ? ResolveMatchException.CUSTOMER
                : reference.supplierClass(
                        Objects.requireNonNullElse(subject.facts().partner(), ""));
    }

    /** What is at stake, in the base currency of the company; above every limit where nobody can tell. */
    public BigDecimal inBaseCurrency(CaseException exception) {
        Matter matter = cases.matter(exception);
        BigDecimal value = matter.value();
        String currency = matter.lead().finding().currency();
        if (value == null || currency == null) {
            return BaseAmounts.UNKNOWN;
        }
        LocalDate today = LocalDate.ofInstant(Occasion.current().occurredAt(), ZoneOffset.UTC);
        return amounts.of(new Money(value, currency), today);
    }
}
