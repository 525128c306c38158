package io.dockledger.demo;

/** The few orders of Alpine Outdoor: enough to see that nothing of Harbour Foods is among them, nor the other way round. */
record AlpineTrades(Script script) {

    void play() {
        // Number and supplier are also those of an order of Harbour Foods.
        script.order("4500012010", "S-1001", "CHUR")
                .line("EQ-TENT-2P", "24")
                .released(30)
                .received(22)
                .billed("GT-1180", 20)
                .paid(Wave.NEWS, "GT-1180", 4);
        script.order("4500020002", "S-1001", "CHUR")
                .line("EQ-SACK-45", "60")
                .released(21)
                .received(13, "54")
                .billed("GT-1203", 11);
        script.order("4500020003", "A-202", "CHUR")
                .line("EQ-BOOT-M", "80")
                .line("EQ-BOOT-W", "50")
                .released(18)
                .received(9)
                .bill("CD-778", 7)
                .price(1, "76.20")
                .sent();
        script.order("4500020004", "A-203", "CHUR")
                .line("WX-SKI-UNI", "15")
                .released(15)
                .received(6)
                .bill("NW-3391", 4)
                .freight("68.00")
                .sent();
        script.order("4500020005", "A-202", "CHUR")
                .line("EQ-BOOT-W", "36")
                .deliverBy(-6)
                .released(4);
        script.decides(
                Wave.BILLS,
                Cast.CLERK,
                "GT-1203",
                "quantity",
                "requestCredit",
                "Six rucksacks are missing in carton 4.");
    }
}
