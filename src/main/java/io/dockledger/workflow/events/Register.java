package io.dockledger.workflow.events;

import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.CaseStarter;
import io.dockledger.workflow.chain.ChainDesk;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Enters the documents that events bring or change. */
@Component
class Register {

    private final ChainDesk chains;
    private final CaseStarter starter;

    Register(ChainDesk chains, CaseStarter starter) {
        this.chains = chains;
        this.starter = starter;
    }

    /** The document as it is now, where it is known. */
    <T extends Document> Optional<T> known(DocumentKey key, Class<T> type) {
        return chains.find(key).map(RecordedDocument::document).map(type::cast);
    }

    /**
     * Enters a document that a case follows from now on. What belongs to it may have come before, such as an invoice before
     * its order, and is tied to the case as well.
     *
     * @param keyVariable the variable of the process that holds the document's key
     */
    Outcome open(BusinessEvent event, Document followed, String process, String keyVariable) {
        Set<DocumentKey> of = chains.record(followed, Provenances.of(event));
        starter.start(process, followed, of, Map.of(keyVariable, followed.key().text()));
        chains.tie(followed, of);
        chains.load(of).values().forEach(chain -> chains.tieWhatIsThere(followed, chain));
        return Outcomes.settles(followed.key());
    }

    /** Enters a document, ties it to the cases that it concerns, and gives the chains that it belongs to. */
    Set<DocumentKey> enter(BusinessEvent event, Document document) {
        Set<DocumentKey> of = chains.record(document, Provenances.of(event));
        chains.tie(document, of);
        return of;
    }

    /**
     * Enters what a document has become, where that is something else than before.
     *
     * @param told what is to be told then
     */
    Outcome amend(BusinessEvent event, Document before, Document after, Runnable told) {
        if (!after.equals(before)) {
            chains.record(after, Provenances.of(event));
            told.run();
        }
        return Outcomes.done();
    }
}
