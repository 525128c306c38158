package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.Finding;
import io.dockledger.cases.Matter;
import io.dockledger.disputes.DisputeSubject;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import io.dockledger.money.Money;
import io.dockledger.workflow.exception.DisputedAmounts;
import org.springframework.stereotype.Component;

/** What of an exception its supplier learns. */
@Component
class DisputeSubjects {

    private final CaseBook cases;
    private final DisputedAmounts amounts;
    private final Tenants tenants;

    DisputeSubjects(CaseBook cases, DisputedAmounts amounts, Tenants tenants) {
        this.cases = cases;
        this.amounts = amounts;
        this.tenants = tenants;
    }

    DisputeSubject of(CaseException exception) {
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        Matter matter = cases.matter(exception);
        Money amount = amounts.of(matter);
        return new DisputeSubject(
                tenants.find(Tenancy.require()).map(Tenant::name).orElse(Tenancy.require()),
                CaseProcesses.followed(subject.process(), subject.businessKey()),
                matter.all().map(each -> part(each.finding())).toList(),
                amount.amount().toPlainString(),
                amount.currency());
    }

    private static DisputeSubject.Part part(Finding finding) {
        return new DisputeSubject.Part(
                finding.concernsLine() ? finding.line() : null,
                finding.kind(),
                finding.reasonCode(),
                finding.expected(),
                finding.found(),
                finding.canBeCounted() ? finding.difference() : null);
    }
}
