package io.dockledger.workflow.dispute;

import io.dockledger.disputes.Disputes;
import io.dockledger.partners.StaleMessages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What asks a supplier for an answer is over with its dispute: nobody could answer over its link. */
@Component
class EndedDisputes implements StaleMessages {

    private static final String WHY =
            "The dispute that this message is about has ended, and its link leads nowhere any more. Discard the message.";

    private final Disputes disputes;

    EndedDisputes(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public Optional<String> whyStale(String kind, String key) {
        return DisputeLetters.askedAbout(kind, key)
                .flatMap(disputes::find)
                .filter(dispute -> !dispute.isOpen())
                .map(dispute -> WHY);
    }
}
