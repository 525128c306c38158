package io.dockledger.workflow.chain;

import io.dockledger.cases.CaseFacts;
import io.dockledger.documents.Document;
import io.dockledger.documents.Party;
import io.dockledger.documents.ReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists show of a case, taken from the document that it follows. */
@Component
public class CaseFactsOfDocuments {

    private final ReferenceData reference;

    CaseFactsOfDocuments(ReferenceData reference) {
        this.reference = reference;
    }

    public CaseFacts of(Document document) {
        Party partner = document.partner();
        return new CaseFacts(
                partner == null ? null : partner.number(),
                partner == null ? null : name(partner),
                document.site(),
                document.total(),
                document.currency());
    }

    /** Many systems send a supplier's number alone; people know it by the name. */
    private @Nullable String name(Party partner) {
        return partner.name() == null ? reference.supplierName(partner.number()) : partner.name();
    }
}
