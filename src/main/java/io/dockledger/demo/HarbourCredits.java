package io.dockledger.demo;

/** Credit notes to Harbour Foods, asked for and not, right and wrong, and payments in parts. */
record HarbourCredits(Script script) {

    void play() {
        askedFor();
        ofTheirOwnAccord();
        paidInParts();
    }

    private void askedFor() {
        script.order("4500012143", "S-1008", "LYO3")
                .line("FR-PEA-CONF", "90")
                .released(20)
                .received(13, "80")
                .billed("OV-2611-019", 11);
        script.decides(
                Wave.BILLS,
                Cast.CLERK,
                "OV-2611-019",
                "quantity",
                "requestCredit",
                "Ten cases short on the delivery note; Orchard & Vine to credit.");
        script.order("4500012144", "S-1001", "RTM1")
                .line("DA-MLK-UHT1", "200")
                .released(37)
                .received(32, "185")
                .billed("NDC-88571", 30)
                .credited(Wave.ANSWERS, "NDC-G-412", "NDC-88571", 16, "15", "Short delivery")
                .paid(Wave.ANSWERS, "NDC-88571", 5, "2114.11");
        script.decides(
                Wave.BILLS,
                Cast.CLERK_2,
                "NDC-88571",
                "quantity",
                "requestCredit",
                "Fifteen cases were left on the lorry; the dairy knows.");
    }

    private void ofTheirOwnAccord() {
        script.order("4500012171", "S-1002", "LYO3")
                .line("FR-APL-GALA", "100")
                .released(39)
                .received(34, "92")
                .billed("PFP-26-3901", 33)
                .credited(Wave.NEWS, "PFP-C-118", "PFP-26-3901", 29, "8", "Eight cases short")
                // The bank paid 1407.69 with two digits the other way round.
                .paid(Wave.ANSWERS, "PFP-26-3901", 8, "1470.69");
        script.order("4500012172", "S-1001", "HAM2")
                .line("DA-CRM-35", "80")
                .released(18)
                .received(12, "74")
                .billed("NDC-88729", 10)
                .credited(Wave.NEWS, "NDC-G-431", "NDC-88729", 6, "20", "Short delivery");
    }

    private void paidInParts() {
        script.order("4500012173", "S-1004", "LYO3")
                .line("DG-SEM-DUR", "128")
                .released(44)
                .received(38)
                .billed("1311/26/A", 36)
                .paid(Wave.NEWS, "1311/26/A", 6, "1000.00");
    }
}
