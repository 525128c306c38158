package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.Finding;
import io.dockledger.cases.Matter;
import io.dockledger.documents.DocumentKey;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is in dispute of an invoice. */
@Component
public class DisputedAmounts {

    private final CaseBook cases;
    private final Payables payables;

    DisputedAmounts(CaseBook cases, Payables payables) {
        this.cases = cases;
        this.payables = payables;
    }

    /** Of all that is decided together. */
    public Money of(Matter matter) {
        return matter.all().map(this::of).reduce(Money::plus).orElseThrow();
    }

    /** What a line's variance is worth is without tax; whoever does not pay for the goods does not pay their tax. */
    Money of(CaseException exception) {
        DocumentKey invoice =
                DocumentKey.parse(cases.find(exception.caseId()).orElseThrow().documentKey());
        Finding finding = exception.finding();
        Money value = new Money(
                Objects.requireNonNullElse(finding.value(), BigDecimal.ZERO), String.valueOf(finding.currency()));
        String line = finding.concernsLine() ? finding.line() : null;
        return line == null
                ? value
                : payables.taxPercent(invoice, line)
                        .map(percent -> value.plus(value.times(percent.movePointLeft(2)))
                                .rounded())
                        .orElse(value);
    }
}
