package io.dockledger.disputes.web;

import io.dockledger.disputes.PartnerDesk;
import io.dockledger.identity.CurrentPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** A partner answers for itself: nobody does for it who is signed in to the very company that asks. */
@Component
class Outsiders {

    private final CurrentPerson current;

    Outsiders(CurrentPerson current) {
        this.current = current;
    }

    /** @throws AccessDeniedException where the company's own person is about to answer */
    void require(PartnerDesk.Shown shown) {
        current.signedIn()
                .filter(someone -> someone.person().tenantId().equals(shown.tenant()))
                .ifPresent(someone -> {
                    throw new AccessDeniedException("You are signed in to the company that asks. "
                            + "Only the partner answers over this link.");
                });
    }
}
