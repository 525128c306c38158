package io.dockledger.demo;

import java.math.BigDecimal;

/** What customers of Harbour Foods send back these days, and what people still have to see to about it. */
record HarbourReturns(Script script) {

    private static final String DAMAGED = "damaged";
    private static final String REGRETTED = "changed-mind";

    void play() {
        credited();
        toBeAuthorised();
        toBeInspected();
        toBeWrittenOff();
        creditToBeApproved();
        tooLate();
        neverCame();
    }

    /** Four bags at 22.48 and 7 % tax. */
    private void credited() {
        CustomerReturn goods = returned("SO82001", "S-1010", "DG-OAT-ROL", "40", 30, DAMAGED);
        goods.requested(22, new BigDecimal(4)).received(18, new BigDecimal(4));
        goods.inspected(Wave.BILLS, 18, "opened").credited(15, "96.21");
    }

    private void toBeAuthorised() {
        returned("SO82002", "S-1009", "WX-CHS-RED", "7", 12, DAMAGED).requested(3, new BigDecimal(5));
    }

    private void toBeInspected() {
        CustomerReturn goods = returned("SO82003", "S-1005", "SP-TUR-PWD", "10", 16, DAMAGED);
        goods.requested(8, new BigDecimal(3)).received(2, new BigDecimal(3));
    }

    private void toBeWrittenOff() {
        CustomerReturn goods = returned("SO82004", "S-1010", "DG-LEN-RED", "20", 18, DAMAGED);
        goods.requested(9, new BigDecimal(4)).received(4, new BigDecimal(4)).inspected(Wave.BILLS, 4, DAMAGED);
    }

    private void creditToBeApproved() {
        CustomerReturn goods = returned("SO82005", "S-1013", "PK-LBL-100", "60", 21, DAMAGED);
        goods.requested(12, new BigDecimal(30));
        script.decides(
                Wave.BILLS,
                Cast.SERVICE,
                "RA-82005",
                "",
                "authorise",
                "The rolls were printed for somebody else; our mistake.");
        goods.received(Wave.NEWS, 5, "PK-LBL-100", new BigDecimal(30)).inspected(Wave.NEWS, 5, "as-new");
    }

    private void tooLate() {
        returned("SO82006", "S-1003", "PK-FLM-STR", "24", 75, REGRETTED).requested(4, new BigDecimal(2));
    }

    private void neverCame() {
        CustomerReturn goods = returned("SO82007", "S-1009", "WX-PAR-140", "6", 40, REGRETTED);
        goods.requested(35, BigDecimal.ONE).cancelled(20, "The customer has found a use for it.");
    }

    /** Sold to the bakery, which fetches its goods itself; the sale is over and done with. */
    private CustomerReturn returned(
            String number, String supplier, String sku, String sold, int daysAgo, String reason) {
        Catalogue catalogue = script.catalogue;
        Line line = catalogue.sold(catalogue.offer(supplier, sku), sold);
        Sale sale = script.sale(number, catalogue.customer("C-3007"), "RTM1", line);
        sale.released(daysAgo).shipped(daysAgo - 1, sale.quantity());
        sale.billed("HF-26-" + number.substring(4), daysAgo - 1, sale.quantity())
                .posted(daysAgo - 2);
        return new CustomerReturn(sale, reason);
    }
}
