package io.dockledger.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What stories of disputes have in common: what went wrong, and how the supplier is asked about it. */
abstract class DisputeScenario extends Scenario {

    static final String BACK_WITH_THE_OWNER = "Decide on variance: accounts-payable";

    /** Ten of hundred were not received, and the clerk asks the supplier about them. */
    Story disputed(String settlement) {
        return asked("decideVariance", billedTooMuch(), settlement);
    }

    Story billedTooMuch() {
        return story.supplierIsReachedAt("sales@supplier.example")
                .ordered("100", "2.00")
                .received("GR-1", "90")
                .billed("I-1", "100", "2.00");
    }

    Story asked(String task, Story about, String settlement) {
        return about.decides(about.clerk, task, "dispute", asking(settlement));
    }

    static Map<String, Object> asking(String settlement) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("settlement", settlement);
        fields.put("messageToSupplier", "Ten kilograms did not come.");
        return fields;
    }

    UUID dispute() {
        return UUID.fromString(story.query("select id::text from dispute").get(0));
    }
}
