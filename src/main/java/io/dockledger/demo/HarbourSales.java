package io.dockledger.demo;

import java.math.BigDecimal;

/** What Harbour Foods sells these days, and what people still have to see to about it. */
record HarbourSales(Script script) {

    void play() {
        earnedAtTheRamp();
        earnedAtTheDoor();
        onItsWay();
        billedTooMuch();
        refusedAtTheDoor();
        tooManyShipped();
        notShippedYet();
    }

    private void earnedAtTheRamp() {
        Sale sale = sale("SO81001", "C-3005", "LYO3", "S-1004", "DG-RIC-ARB", "30");
        sale.released(14).prepared(13, sale.quantity()).shipped(12, sale.quantity());
        sale.billed("HF-26-2101", 12, sale.quantity()).posted(9);
    }

    private void earnedAtTheDoor() {
        Sale sale = sale("SO81002", "C-3001", "HAM2", "S-1009", "WX-BEE-YEL", "12");
        sale.released(10).prepared(9, sale.quantity()).shipped(9, sale.quantity());
        sale.delivered(7, sale.quantity(), BigDecimal.ZERO).billed("HF-26-2117", 7, sale.quantity());
        Sale wholesale = sale("SO81003", "C-3003", "RTM1", "S-1007", "FR-SAL-FIL", "40");
        wholesale.released(8).prepared(7, wholesale.quantity()).shipped(7, new BigDecimal(25));
        wholesale.delivered(6, new BigDecimal(25), BigDecimal.ZERO).shipped(6, new BigDecimal(15));
        wholesale.delivered(5, new BigDecimal(15), BigDecimal.ZERO).billed("HF-26-2120", 5, wholesale.quantity());
    }

    /** The carrier has not said anything yet. */
    private void onItsWay() {
        Sale sale = sale("SO81004", "C-3002", "LYO3", "S-1002", "FR-TOM-VINE", "60");
        sale.released(4).prepared(3, sale.quantity()).shipped(3, sale.quantity());
        sale.billed("HF-26-2131", 2, sale.quantity());
    }

    private void billedTooMuch() {
        Sale sale = sale("SO81005", "C-3007", "RTM1", "S-1004", "DG-FLR-00", "36");
        sale.released(9).prepared(8, sale.quantity()).shipped(8, sale.quantity());
        sale.billed(new Moment(Wave.GOODS, 7, 16), "HF-26-2114", sale.line.withPrice("26.20"));
    }

    private void refusedAtTheDoor() {
        Sale sale = sale("SO81006", "C-3010", "BCN5", "S-1001", "DA-YOG-NAT", "48");
        sale.released(6).prepared(5, sale.quantity()).shipped(5, sale.quantity());
        sale.delivered(4, new BigDecimal(40), new BigDecimal(8)).billed("HF-26-2127", 4, new BigDecimal(40));
        script.says(
                Wave.BILLS,
                Cast.SERVICE,
                "SO81006",
                "delivery-refused",
                "Eight pails were dented. The driver brings them back to Barcelona on his next round.");
    }

    private void tooManyShipped() {
        Sale sale = sale("SO81007", "C-3009", "LYO3", "S-1006", "DA-EMM-BLK", "80");
        sale.released(7).prepared(6, new BigDecimal(92)).shipped(6, new BigDecimal(92));
    }

    private void notShippedYet() {
        Sale sale = sale("SO81008", "C-3008", "GDN4", "S-1003", "PK-FLM-STR", "75");
        sale.released(1).prepared(1, new BigDecimal(50));
    }

    private Sale sale(String number, String customer, String site, String supplier, String sku, String quantity) {
        Catalogue catalogue = script.catalogue;
        Line line = catalogue.sold(catalogue.offer(supplier, sku), quantity);
        return script.sale(number, catalogue.customer(customer), site, line);
    }
}
