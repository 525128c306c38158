package io.dockledger.workflow;

import static io.dockledger.workflow.StockPapers.posted;
import static io.dockledger.workflow.StockPapers.reversed;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Stock that is not as booked: pieces at 2.00. What is worth 50.00 or less, and no more than 2 %, is posted by itself. */
abstract class StockScenario extends Scenario {

    Person counter;
    Person other;
    Person control;

    @BeforeEach
    void people() {
        counter = story.person("counter", Groups.COUNTERS);
        other = story.person("counter2", Groups.COUNTERS);
        control = story.person("control", Groups.INVENTORY_CONTROL);
    }

    Story counted(String number, String booked, String counted) {
        return story.event("inventory-count.posted", StockPapers.count(number, booked, counted), counter);
    }

    /** 100 of 600 pieces are missing: 200.00. */
    Story muchMissing() {
        return counted("C-1", "600", "500");
    }

    Story recounted(String counted) {
        Map<String, Object> fields = new HashMap<>(Story.number("countedQuantity", counted));
        return story.decides(other, "recountStock", "countedAnew", fields);
    }

    Story explained(String cause) {
        return story.decides(control, "findCause", "adjust", Map.of("cause", cause));
    }

    Story approved() {
        return story.decides(story.approver, "approveAdjustment", "approve");
    }

    Story ledgerPosts(String number, String quantity) {
        return ledgerPosts("C-1-1", number, quantity, "");
    }

    Story ledgerPosts(String adjustment, String number, String quantity, String more) {
        return story.event("inventory-adjustment.posted", posted(adjustment, number, quantity, more));
    }

    Story ledgerReverses(String number) {
        return story.event("inventory-adjustment.reversed", reversed("C-1-1", number));
    }

    Story recountedElsewhere(String number, String of, String counted, Person by) {
        return story.event("inventory-count.posted", StockPapers.recount(number, of, "600", counted), by);
    }

    Story reported(String number, String cause, String lines) {
        return story.event("inventory-variance.reported", StockPapers.report(number, cause, lines), other);
    }

    /** Counted anew, explained and approved: 100 of 600 are missing. */
    Story approvedToPost() {
        muchMissing();
        recounted("500");
        explained("count");
        return approved();
    }
}
