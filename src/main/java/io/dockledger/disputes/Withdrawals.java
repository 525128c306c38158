package io.dockledger.disputes;

import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.Person;
import org.springframework.security.access.AccessDeniedException;

/** Lets the owner of what is disputed take the question back; the case goes on as if it had not been answered. */
public interface Withdrawals {

    /** Whether the dispute is open and the person's to take back. */
    boolean isFor(Person person, Dispute dispute);

    /**
     * Ends the dispute and tells the partner so, without the reason.
     *
     * @param reason why, for the evidence
     * @throws AccessDeniedException where it is not the person's to take back
     * @throws DutyConflict where the person has done a conflicting duty before
     * @throws NothingToWithdraw where nobody waits for an answer any more
     */
    void withdraw(Person person, Dispute dispute, String reason);
}
