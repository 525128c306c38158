package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.Map;

/** What was found in the stock of Harbour Foods these days, and what people still have to see to about it. */
record HarbourStock(Script script) {

    /** A hall of its own: what was found elsewhere in the months before joins none of these. */
    static final String SITE = "RTM2";

    void play() {
        withinLimits();
        againAndAgain();
        toBeCountedAnew();
        toBeExplained();
        toBeApproved();
    }

    private void withinLimits() {
        shelf("S-1002", "FR-CUC-GRN")
                .counted("IC-9001", 11, new BigDecimal(420), new BigDecimal(417), "count")
                .posted("IC-9001-1", 9, "-3");
        shelf("S-1001", "DA-CRM-35")
                .reported("IV-9002", "expiry", 6, new BigDecimal(-4))
                .posted("IV-9002-1", 5, "-4");
        shelf("S-1003", "PK-BOX-400").reported("IV-9003", "relocation", 3, new BigDecimal(-2), new BigDecimal(2));
    }

    /** Each is small, and all of them are not. */
    private void againAndAgain() {
        Shelf shelf = shelf("S-1004", "DG-SEM-DUR");
        BigDecimal bags = new BigDecimal(-4);
        shelf.reported("IV-9010", "damage", 5, bags)
                .posted("IV-9010-1", 4, "-4")
                .reported("IV-9011", "damage", 4, bags)
                .reported("IV-9012", "damage", 2, bags);
    }

    private void toBeCountedAnew() {
        shelf("S-1005", "SP-CAR-GRN").counted("IC-9020", 2, new BigDecimal(36), new BigDecimal(31), "count");
        shelf("S-1001", "DA-BUT-250").counted("IC-9021", 1, new BigDecimal(140), new BigDecimal(128), "count");
        script.claims(Wave.BILLS, Cast.COUNTER, "IC-9021-1", "");
    }

    private void toBeExplained() {
        shelf("S-1009", "WX-BEE-YEL").reported("IV-9030", "damage", 3, new BigDecimal(-2));
    }

    private void toBeApproved() {
        shelf("S-1010", "DG-RIC-BAS").counted("IC-9040", 7, new BigDecimal(300), new BigDecimal(270), "count");
        script.decides(
                Wave.BILLS,
                Cast.COUNTER_2,
                "IC-9040-1",
                "",
                "countedAnew",
                Map.of("countedQuantity", "272", "reason", "Two bags stood behind the pillar, no more."));
        script.decides(
                Wave.NEWS,
                Cast.INVENTORY,
                "IC-9040-1",
                "",
                "adjust",
                Map.of("cause", "issue-error", "reason", "Two pallets left for Trieste without being booked out."));
    }

    private Shelf shelf(String supplier, String sku) {
        return new Shelf(script, SITE, script.catalogue.offer(supplier, sku));
    }
}
