package io.dockledger.demo;

import java.util.List;
import java.util.Map;

/** Invoices to Harbour Foods that say something else than was ordered or received, or that come too early or twice. */
record HarbourBills(Script script) {

    void play() {
        moreThanReceived();
        corrected();
        tooEarly();
        doNotAddUp();
        forSomethingElse();
        twice();
    }

    private void moreThanReceived() {
        received("4500012141", "S-1001", "DA-YOG-NAT", "100", "90", 15).billed("NDC-88740", 12);
        script.claims(Wave.BILLS, Cast.CLERK, "NDC-88740", "quantity");
        script.says(
                Wave.BILLS,
                Cast.CLERK_2,
                "NDC-88740",
                "quantity",
                "Rotterdam counted twice: 90 pails. The driver signed for 90 as well.");
        received("4500012142", "S-1004", "DG-FLR-00", "150", "138", 26).billed("1366/26/A", 22);
        script.decides(
                Wave.BILLS,
                Cast.CLERK,
                "1366/26/A",
                "quantity",
                "shortPay",
                Map.of(
                        "shortPayAmount",
                        "229.19",
                        "reason",
                        "Twelve bags did not come; Castellane agrees to short pay."));
        received("4500012147", "S-1004", "DG-RIC-ARB", "50", "47", 34)
                .billed("1344/26/A", 31)
                .paid(Wave.ANSWERS, "1344/26/A", 4);
        script.decides(
                Wave.BILLS,
                Cast.CLERK_2,
                "1344/26/A",
                "quantity",
                "accept",
                "Three bags burst in our own lift; the loss is ours.");
        script.decides(Wave.NEWS, Cast.APPROVER, "1344/26/A", "", "approve", "");
        received("4500012148", "S-1010", "DG-RIC-BAS", "70", "60", 18).billed("R-26-7240", 14);
        script.decides(
                Wave.BILLS,
                Cast.CLERK,
                "R-26-7240",
                "quantity",
                "accept",
                "Small amount against a large supplier; not worth the effort.");
        script.decides(
                Wave.BILLS,
                Cast.APPROVER,
                "R-26-7240",
                "quantity",
                "refuse",
                "340 euros are worth a mail. Please ask for a credit note.");
    }

    private Trade received(String order, String supplier, String sku, String ordered, String received, int daysAgo) {
        return script.order(order, supplier, "RTM1")
                .line(sku, ordered)
                .released(daysAgo + 6)
                .received(daysAgo, received);
    }

    private void corrected() {
        received("4500012145", "S-1010", "DG-OAT-ROL", "160", "150", 20).billed("R-26-7166", 17);
        script.decides(
                Wave.BILLS,
                Cast.CLERK_2,
                "R-26-7166",
                "quantity",
                "correctReceipt",
                "The delivery note shows 160 bags, signed by our dock.");
        script.decides(
                Wave.BILLS,
                Cast.RECEIVER,
                "R-26-7166",
                "quantity",
                "corrected",
                Map.of("correctedQuantity", "160", "reason", "Ten bags stood in the next aisle; counted again."));
        received("4500012146", "S-1003", "PK-FLM-STR", "90", "78", 11).billed("RE2640588", 9);
        script.decides(
                Wave.BILLS,
                Cast.CLERK,
                "RE2640588",
                "quantity",
                "correctReceipt",
                "Anchor sent the signed note for 90 cartons; please count again.");
    }

    private void tooEarly() {
        script.order("4500012150", "S-1009", "LYO3")
                .line("WX-PAR-140", "30")
                .deliverBy(-4)
                .released(8)
                .billed("R-26-7410", 3);
        script.order("4500012151", "S-1002", "HAM2")
                .line("FR-LET-ICE", "110")
                .deliverBy(1)
                .released(7)
                .billed("PFP-26-4301", 5)
                .received(Wave.ANSWERS, 2, "released");
        script.order("4500012152", "S-1004", "HAM2")
                .line("DG-FLR-00", "84")
                .billed("1423/26/A", 6)
                .released(Wave.NEWS, 5)
                .received(Wave.ANSWERS, 4, "");
        script.order("4500012198", "S-1010", "RTM1").line("DG-LEN-RED", "36").billed("R-26-7433", 2);
    }

    private void doNotAddUp() {
        Trade lentils = plain("4500012155", "S-1010", "DG-LEN-RED", "40", 10);
        lentils.bill("R-26-7361", 7).stating("total", "1438.20").sent();
        lentils.bill("R-26-7362", 5).of("-3").sent();
        plain("4500012156", "S-1009", "WX-CHS-RED", "25", 12)
                .bill("R-26-7344", 9)
                .stating("taxes", List.of(Map.of("taxable", "2350.00", "percent", "19", "amount", "470.00")))
                .stating("taxTotal", "470.00")
                .stating("total", "2820.00")
                .sent();
        plain("4500012157", "S-1004", "DG-FLR-00", "60", 9)
                .bill("1428/26/A", 6)
                .line(1, line -> line.stating("1171.00"))
                .sent();
        plain("4500012153", "S-1008", "FR-APL-GALA", "150", 8)
                .bill("OV-2611-052", 4)
                .freight("85.00")
                .sent();
    }

    private Trade plain(String order, String supplier, String sku, String quantity, int daysAgo) {
        return script.order(order, supplier, "HAM2")
                .line(sku, quantity)
                .released(daysAgo + 5)
                .received(daysAgo);
    }

    private void forSomethingElse() {
        Trade boxes = plain("4500012158", "S-1003", "PK-BOX-400", "8", 7);
        boxes.bill("RE2640602", 5)
                .alsoFor(boxes.line(1).in("H87", "12", "14.50").numbered(2, "PK-PAL-EUR"))
                .sent();
        plain("4500012159", "S-1010", "DG-OAT-ROL", "110", 28)
                .validTo(25)
                .changed(Wave.GOODS, 27)
                .billed("R-26-7355", 9);
        script.claims(Wave.BILLS, Cast.PROCUREMENT, "R-26-7355", "validity-date");
        plain("4500012160", "S-1009", "WX-PAR-140", "44", 6)
                .bill("KLF-5540", 3)
                .from("S-1013")
                .sent();
        script.order("4500012197", "S-1008", "LYO3")
                .line("FR-PEA-CONF", "31")
                .bill("OV-2611-057", 6)
                .withoutOrder()
                .sent();
        script.claims(Wave.BILLS, Cast.CLERK_2, "OV-2611-057", "unknown-order");
    }

    private void twice() {
        Trade milk = plain("4500012161", "S-1001", "DA-MLK-UHT1", "130", 11).billed("NDC-88931", 8);
        milk.bill("NDC 88931", 8).in(Wave.NEWS).sent();
        Trade lettuce = plain("4500012162", "S-1002", "FR-LET-ICE", "96", 13).billed("PFP-26-4155", 10);
        lettuce.bill("PFP-26-4195", 6).in(Wave.NEWS).sent();
        script.says(
                Wave.NEWS,
                Cast.CLERK,
                "PFP-26-4195",
                "duplicate-probable",
                "Same lorry, same day, same amount as PFP-26-4155. Polder is checking.");
        Trade pears = plain("4500012165", "S-1008", "FR-PEA-CONF", "77", 19).billed("OV-2610-098", 16);
        pears.bill("OV-2610-101", 12).in(Wave.NEWS).sent();
        script.decides(
                Wave.NEWS,
                Cast.CLERK_2,
                "OV-2610-101",
                "duplicate-probable",
                "reject",
                "Second invoice for the same delivery; the supplier confirmed by mail.");
        Trade butter = plain("4500012163", "S-1001", "DA-BUT-250", "80", 24);
        butter.bill("NDC-88610", 21).of("49").sent();
        butter.bill("NDC-88634", 19).of("31").sent();
        plain("4500012164", "S-1004", "DG-RIC-ARB", "66", 14)
                .billed("1411/26/A", 10)
                .withdrawn("1411/26/A", 9, "Sent to the wrong customer.");
    }
}
