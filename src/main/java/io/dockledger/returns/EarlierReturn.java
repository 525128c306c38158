package io.dockledger.returns;

import java.util.List;

/**
 * Another return of the same sales, which was decided on before.
 *
 * @param arrivals what came for it
 */
public record EarlierReturn(ClaimFacts claim, List<ArrivalFacts> arrivals) {

    /** Whether no more comes for it than what came. */
    boolean isClosed() {
        return claim.standing() == ClaimFacts.Standing.CLOSED;
    }
}
