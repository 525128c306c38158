package io.dockledger.workflow.inventory;

import io.dockledger.controls.ConflictRules;
import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyActs;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.identity.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds counts by people who should not have counted, such as whoever received the goods. Nobody can refuse what was counted
 * in another system, but it need not be believed.
 */
@Component
class CountersApart {

    private static final String COUNT_STOCK = "count-stock";

    private final DutyActs acts;
    private final ConflictRules rules;

    CountersApart(DutyActs acts, ConflictRules rules) {
        this.acts = acts;
        this.rules = rules;
    }

    /** The rule that a count goes against which nobody has repeated. */
    Optional<ConflictRules.ConflictRule> brokenRule(InventoryAdjustment adjustment) {
        List<DutyAct> done = acts.ofChains(Set.of(adjustment.key().text()));
        return adjustment.lines().stream()
                .filter(line -> line.isCounted() && !line.isRecounted())
                .map(InventoryAdjustmentLine::foundBy)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(counter -> done.stream().filter(act -> Person.isSame(act.person(), counter)))
                .map(DutyAct::duty)
                .filter(duty -> !duty.equals(COUNT_STOCK))
                .distinct()
                .flatMap(duty -> rules.between(COUNT_STOCK, duty).stream())
                .findFirst();
    }
}
