package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.chain.ChainDesk;
import org.springframework.stereotype.Component;

/** Marks the chains on which a decision has effect, so that everybody on them looks again. */
@Component
class Affected {

    private final CaseBook cases;
    private final ChainDesk chains;

    Affected(CaseBook cases, ChainDesk chains) {
        this.cases = cases;
        this.chains = chains;
    }

    void by(CaseException exception) {
        cases.find(exception.caseId())
                .orElseThrow()
                .chains()
                .forEach(chain -> chains.changed(DocumentKey.parse(chain)));
    }
}
