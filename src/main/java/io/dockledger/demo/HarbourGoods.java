package io.dockledger.demo;

import java.util.Map;

/** What can happen to goods on the dock of Harbour Foods, and what people make of it. */
record HarbourGoods(Script script) {

    void play() {
        partsAndChanges();
        tooManyAndTooFew();
        heldByQuality();
        takenBack();
        cancelled();
        receivedByTheClerk();
        cannotBeCounted();
    }

    private void partsAndChanges() {
        script.order("4500012101", "S-1001", "RTM1")
                .line("DA-MLK-UHT1", "300")
                .deliverBy(-3)
                .released(12)
                .received(8, "180")
                .bill("NDC-88702", 7)
                .of("180")
                .sent();
        Trade more = script.order("4500012114", "S-1002", "HAM2").line("FR-APL-GALA", "100");
        more.released(19);
        more.line(more.line(1).withQuantity("140")).changed(Wave.GOODS, 17);
        more.received(14).billed("PFP-26-4120", 12);
        script.order("4500012117", "S-1003", "LYO3")
                .line("PK-FLM-STR", "200")
                .released(40)
                .received(29, "192")
                .bill("RE2640471", 27)
                .of("192")
                .sent()
                .closed(20, "Print run ended at 192 cartons; no further delivery agreed.")
                .paid(Wave.NEWS, "RE2640471", 5);
    }

    private void tooManyAndTooFew() {
        script.order("4500012102", "S-1008", "RTM1")
                .line("FR-PEA-CONF", "120")
                .released(9)
                .received(4, "131");
        script.says(
                Wave.NEWS,
                Cast.RECEIVER,
                "4500012102",
                "over-delivery",
                "Eleven cases more than ordered. They are in lane 14; the driver would not take them back.");
        script.order("4500012103", "S-1004", "HAM2")
                .line("DG-FLR-00", "200")
                .released(33)
                .received(26, "212")
                .bill("1381/26/A", 24)
                .of("212")
                .sent();
        script.order("4500012104", "S-1010", "HAM2")
                .line("DG-LEN-RED", "100")
                .released(24)
                .received(15, "118");
        script.decides(
                Wave.GOODS,
                Cast.RECEIVER,
                "4500012104",
                "over-delivery",
                "accept",
                "Room for 18 bags in aisle 7, and the next order is due in two weeks anyway.");
        script.decides(
                Wave.GOODS,
                Cast.APPROVER,
                "4500012104",
                "over-delivery",
                "approve",
                "Agreed with procurement; the price is the same.");
        script.order("4500012105", "S-1010", "RTM1")
                .line("DG-OAT-ROL", "320")
                .deliverBy(14)
                .released(30)
                .received(17, "256")
                .bill("R-26-7120", 15)
                .of("256")
                .sent();
        script.order("4500012106", "S-1002", "LYO3")
                .line("FR-CUC-GRN", "200")
                .released(22)
                .received(16, "176")
                .bill("PFP-26-4188", 15)
                .of("176")
                .sent()
                .closed(13, "Crop short after frost; the 24 cases will not come.");
    }

    private void heldByQuality() {
        script.order("4500012107", "S-1011", "RTM1")
                .line("FR-BAS-POT", "90")
                .released(6)
                .received(2)
                .billed("GA-3107", 1);
        script.order("4500012108", "S-1012", "RTM1")
                .line("FR-ORA-NAV", "220")
                .released(25)
                .received(11)
                .billed("SCE-77120", 10);
        script.decides(
                Wave.GOODS,
                Cast.RECEIVER,
                "4500012108",
                "",
                "partly",
                Map.of(
                        "receiptLine", "1",
                        "acceptedQuantity", "204",
                        "rejectedQuantity", "16",
                        "reason", "Blue mould in 16 cases of pallet 3, photographed."));
        script.order("4500012109", "S-1012", "LYO3")
                .line("FR-LEM-EUR", "150")
                .released(28)
                .received(20)
                .inspected(19, "141", "9", "Nine cases below 40 % juice.")
                .bill("SCE-77098", 18)
                .of("141")
                .sent();
        script.order("4500012110", "S-1005", "HAM2")
                .line("SP-PEP-BLK", "20")
                .released(31)
                .received(6);
        script.claims(Wave.GOODS, Cast.RECEIVER, "4500012110", "");
    }

    private void takenBack() {
        script.order("4500012111", "S-1003", "RTM1")
                .line("PK-BOX-400", "20")
                .released(26)
                .received(18, "30")
                .reversed(Wave.GOODS, 18, "Counted pallets of another order along.")
                .received(17, "20")
                .billed("RE2640533", 14);
        script.order("4500012112", "S-1009", "HAM2")
                .line("WX-BEE-YEL", "9")
                .released(27)
                .received(16, "6")
                .received(12, "3")
                .billed("R-26-7301", 11)
                .reversed(Wave.NEWS, 4, "Three bags belong to the order of the Lyon site.");
        script.order("4500012113", "S-1004", "RTM1")
                .line("DG-SEM-DUR", "160")
                .released(47)
                .received(41, "100")
                .received(39, "60")
                .billed("1329/26/A", 38)
                .paid(Wave.NEWS, "1329/26/A", 17)
                .reversed(Wave.ANSWERS, 3, "Stock count: pallet 60 never entered the building.");
    }

    private void cancelled() {
        script.order("4500012115", "S-1013", "HAM2")
                .line("PK-LBL-100", "45")
                .released(18)
                .cancelled(16, "Artwork withdrawn by marketing.");
        script.order("4500012116", "S-1009", "RTM1")
                .line("WX-CHS-RED", "12")
                .released(14)
                .received(5, "4")
                .cancelled(4, "Ordered twice by mistake.");
        script.order("4500012119", "S-1008", "RTM1")
                .line("FR-APL-GALA", "64")
                .released(21)
                .billed("OV-2611-044", 8)
                .closed(5, "Lorry lost on the way; supplier keeps the goods.");
    }

    private void cannotBeCounted() {
        script.order("4500012136", "S-1010", "HAM2")
                .line("DG-OAT-ROL", "120")
                .released(8)
                .receivedInstead(3, "DG-LEN-RED", "40", "BG");
        script.order("4500012137", "S-1003", "RTM1")
                .line("PK-BOX-400", "30")
                .released(10)
                .receivedInstead(4, "PK-BOX-400", "2", "XCR");
    }

    /** Segregation of duties forbids the second clerk to decide on what she received herself. */
    private void receivedByTheClerk() {
        script.order("4500012118", "S-1002", "RTM1")
                .line("FR-TOM-VINE", "150")
                .receivedBy(script.person(Cast.CLERK_2))
                .released(13)
                .received(9, "140")
                .billed("PFP-26-4240", 8);
    }
}
