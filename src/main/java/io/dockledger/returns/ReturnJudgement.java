package io.dockledger.returns;

import io.dockledger.matching.Variance;
import io.dockledger.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a return.
 *
 * @param credit what is owed for each line; empty before the terms are given, and where the customer gets other goods
 * @param due what is owed in all
 * @param untold what of it nobody was told to credit, and nobody credited
 * @param givenBefore what other returns have taken back of its sales before it
 * @param claimed what the announced goods had cost, without tax; what limits of authority speak of. Null where nobody can
 *     say, because a unit does not lead to that in which they were sold
 */
public record ReturnJudgement(
        List<Variance> variances,
        List<CreditLine> credit,
        Money due,
        Money untold,
        List<GivenBefore> givenBefore,
        @Nullable Money claimed,
        Awaiting awaiting) {

    public List<Variance> blocking() {
        return variances.stream().filter(Variance::blocks).toList();
    }
}
