package io.dockledger.demo;

import java.util.Map;

/** Prices, units and currencies at Harbour Foods, and what it takes to have an amount approved. */
record HarbourPrices(Script script) {

    void play() {
        withinLimits();
        lower();
        outsideLimits();
        inOtherUnits();
        contradictory();
        approvals();
    }

    private void withinLimits() {
        script.order("4500012121", "S-1004", "LYO3")
                .line("DG-SEM-DUR", "90")
                .released(23)
                .received(15)
                .bill("1402/26/A", 13)
                .price(1, "19.69")
                .sent();
        script.order("4500012154", "S-1001", "RTM1")
                .line("DA-CRM-35", "64")
                .freight("120.00")
                .released(20)
                .received(14)
                .bill("NDC-88761", 12)
                .freight("126.00")
                .sent();
    }

    private void lower() {
        script.order("4500012120", "S-1002", "RTM1")
                .line("FR-APL-GALA", "170")
                .released(17)
                .received(11)
                .bill("PFP-26-4178", 9)
                .price(1, "12.90")
                .sent();
    }

    private void outsideLimits() {
        script.order("4500012122", "S-1010", "HAM2")
                .line("DG-LEN-RED", "80")
                .released(21)
                .received(12)
                .bill("R-26-7188", 9)
                .price(1, "33.40")
                .sent();
        script.says(
                Wave.BILLS,
                Cast.PROCUREMENT,
                "R-26-7188",
                "price",
                "Delta quotes the new list of the first of the month. Asked them for the signed page.");
        script.order("4500012123", "S-1001", "RTM1")
                .line("DA-BUT-250", "60")
                .released(29)
                .received(22)
                .bill("NDC-88655", 20)
                .price(1, "96.90")
                .sent();
        script.decides(
                Wave.BILLS,
                Cast.PROCUREMENT,
                "NDC-88655",
                "price",
                "correctOrder",
                "The butter quotation of week 43 was agreed by mail and never entered.");
        script.decides(
                Wave.BILLS,
                Cast.PROCUREMENT,
                "NDC-88655",
                "price",
                "corrected",
                Map.of(
                        "correctedPrice",
                        "96.90",
                        "reason",
                        "Price as in the mail of the dairy, attached to the order."));
        script.order("4500012124", "S-1002", "HAM2")
                .line("FR-APL-GALA", "200")
                .released(26)
                .received(19)
                .bill("PFP-26-4061", 17)
                .price(1, "15.60")
                .sent();
        script.decides(
                Wave.BILLS,
                Cast.PROCUREMENT,
                "PFP-26-4061",
                "price",
                "accept",
                "Only larger fruit was to be had that week; agreed at the dock.");
        script.decides(
                Wave.BILLS,
                Cast.APPROVER,
                "PFP-26-4061",
                "price",
                "approve",
                "Nine percent hurt, but the goods are sold.");
    }

    private void inOtherUnits() {
        script.order("4500012125", "S-1002", "LYO3")
                .line("FR-TOM-VINE", "80")
                .released(32)
                .received(27)
                .bill("PFP-26-3977", 26)
                .line(1, line -> line.in("KGM", "400", "1.97"))
                .sent();
        script.order("4500012126", "S-1008", "HAM2")
                .line("FR-PEA-CONF", "60")
                .released(16)
                .received(10)
                .bill("OV-2611-031", 7)
                .line(1, line -> line.in("KGM", "780", "1.216"))
                .sent();
        labels("4500012127", "60000", 15)
                .bill("KLF-5521", 9)
                .line(1, line -> line.in("RO", "60", "11.40"))
                .sent();
        labels("4500012128", "80000", 17)
                .bill("KLF-5534", 6)
                .line(1, line -> line.in("RO", "80", "11.80"))
                .sent();
        Trade cheese = script.order("4500012129", "S-1006", "LYO3").line("DA-GRU-WHL", "420");
        cheese.line(cheese.line(1).in("H87", "12", "16.40").per("1", "KGM").stating("6888.00"))
                .released(36)
                .received(28)
                .billed("AK-10442", 25);
    }

    /** Ordered by the piece and priced by the thousand, billed by the roll of a thousand. */
    private Trade labels(String order, String pieces, int daysAgo) {
        Trade labels = script.order(order, "S-1013", "HAM2").line("PK-LBL-100", pieces);
        return labels.line(labels.line(1).in("H87", pieces, "11.40").per("1000", "H87"))
                .released(daysAgo)
                .received(daysAgo - 4);
    }

    private void contradictory() {
        Trade rice = script.order("4500012130", "S-1004", "RTM1").line("DG-RIC-ARB", "120");
        rice.line(rice.line(1).stating("2160.00"))
                .released(11)
                .received(6)
                .bill("1419/26/A", 5)
                .line(1, line -> line.stating("2592.00"))
                .sent();
        script.order("4500012131", "S-1007", "RTM1")
                .line("FR-SAL-FIL", "16")
                .released(12)
                .received(9)
                .bill("BF70911", 8)
                .price(1, "149.50")
                .in("EUR")
                .sent();
    }

    private void approvals() {
        script.order("4500012132", "S-1001", "HAM2")
                .line("DA-BUT-250", "260")
                .released(10)
                .received(5)
                .billed("NDC-88803", 3);
        script.order("4500012133", "S-1005", "RTM1")
                .line("SP-CAR-GRN", "170")
                .released(38)
                .received(Wave.GOODS, 7, "released")
                .billed("MST-EXP-590", 5);
        script.order("4500012134", "S-1001", "LYO3")
                .line("DA-BUT-250", "140")
                .released(35)
                .received(30)
                .billed("NDC-88588", 28)
                .paid(Wave.ANSWERS, "NDC-88588", 2);
        script.decides(Wave.NEWS, Cast.APPROVER, "NDC-88588", "", "approve", "");
        script.order("4500012135", "S-1003", "RTM1")
                .line("PK-BOX-400", "60")
                .released(24)
                .received(13)
                .billed("RE2640560", 11);
        script.decides(
                Wave.NEWS,
                Cast.APPROVER,
                "RE2640560",
                "",
                "hold",
                "Boxes of two pallets are misprinted; wait for the talk with Anchor on Thursday.");
    }
}
