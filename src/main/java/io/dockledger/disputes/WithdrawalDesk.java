package io.dockledger.disputes;

import io.dockledger.identity.Person;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people take disputes back. */
@Component
public class WithdrawalDesk {

    private final Disputes disputes;
    private final Withdrawals withdrawals;

    WithdrawalDesk(Disputes disputes, Withdrawals withdrawals) {
        this.disputes = disputes;
        this.withdrawals = withdrawals;
    }

    /**
     * As {@link Withdrawals#withdraw}.
     *
     * @return the dispute as it was; empty where the case has no such dispute
     * @throws InvalidAnswer where no reason is given that can be read
     */
    public Optional<Dispute> withdraw(Person person, String caseId, UUID id, @Nullable String reason) {
        Optional<Dispute> found =
                disputes.find(id).filter(dispute -> dispute.caseId().equals(caseId));
        found.ifPresent(dispute -> withdrawals.withdraw(person, dispute, require(reason)));
        return found;
    }

    private static String require(@Nullable String reason) {
        String why = DisputeAnswer.reason(reason);
        if (why == null) {
            throw new InvalidAnswer("reason", "Say why you take it back.");
        }
        return why;
    }
}
