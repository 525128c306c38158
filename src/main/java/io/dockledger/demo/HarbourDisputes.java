package io.dockledger.demo;

import java.util.Map;

/** What Harbour Foods asks its suppliers about these days. */
record HarbourDisputes(Script script) {

    void play() {
        disputed("4500012181", "S-1007", "FR-SAL-FIL", "GDN4", 9)
                .received(6, "34")
                .billed("BF71902", 5);
        asks(
                "BF71902",
                "requestCredit",
                "We received 34 of 40 cases of salmon at GDN4. Please credit the six that are missing.",
                "Every third delivery of theirs to Gdańsk is short.");
        disputed("4500012182", "S-1008", "FR-PEA-CONF", "HAM2", 8)
                .received(5, "37")
                .billed("OV-2611-088", 4);
        asks(
                "OV-2611-088",
                "shortPay",
                "Three cases of pears were crushed and left with your driver. We pay the 37 that we kept.",
                "The driver signed for the three cases.");
    }

    private Trade disputed(String order, String supplier, String sku, String site, int daysAgo) {
        return script.order(order, supplier, site).line(sku, "40").released(daysAgo);
    }

    private void asks(String invoice, String settlement, String message, String reason) {
        script.decides(
                Wave.BILLS,
                Cast.CLERK_2,
                invoice,
                "quantity",
                "dispute",
                Map.of("settlement", settlement, "messageToSupplier", message, "reason", reason));
    }
}
