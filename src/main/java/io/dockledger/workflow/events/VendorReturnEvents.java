package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.VendorReturn;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Goods that went back to their supplier. */
@Component
class VendorReturnEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final Reports reports;
    private final VendorCredits credits;

    VendorReturnEvents(Register register, ChainDesk chains, Reports reports, VendorCredits credits) {
        this.register = register;
        this.chains = chains;
        this.reports = reports;
        this.credits = credits;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(VendorReturn.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        VendorReturn sent = (VendorReturn) data;
        for (DocumentKey needed : sent.namedChains()) {
            if (chains.find(needed).isEmpty()) {
                return Outcomes.waitsFor(needed);
            }
        }
        Optional<VendorReturn> known = register.known(sent.key(), VendorReturn.class);
        if (known.isPresent()) {
            return Outcomes.again(
                    known.get().lines().equals(sent.lines()),
                    "%s is known with other content. Send what else went back under a number of its own."
                            .formatted(sent.key()));
        }
        Set<DocumentKey> of = register.enter(event, sent);
        of.forEach(chain -> reports.reached(chain, MilestoneNames.SENT_TO_VENDOR));
        credits.settle(of);
        return Outcomes.settles(sent.key());
    }
}
