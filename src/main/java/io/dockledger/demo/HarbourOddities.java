package io.dockledger.demo;

import java.util.Map;

/** What the operators of Harbour Foods find in the inbox: repeated, contradictory, homeless and refused. */
record HarbourOddities(Script script) {

    void play() {
        script.repeat("invoice.received-S-1001-NDC-88702", Map.of());
        script.repeat("goods-receipt.posted-GR-012101-1", Map.of());
        script.repeat("goods-receipt.posted-GR-012114-1", Map.of("receivedOn", script.day(1)));
        script.order("4500012990", "S-1009", "HAM2")
                .line("WX-BEE-YEL", "5")
                .received(Wave.ODDITIES, 1, "", "5")
                .paid(Wave.ODDITIES, "R-26-9999", 1, "1404.20");
        script.order("4500012164", "S-1004", "HAM2")
                .line("DG-SEM-DUR", "88")
                .bill("1402/26/A", 2)
                .again()
                .in(Wave.ODDITIES)
                .sent();
    }
}
