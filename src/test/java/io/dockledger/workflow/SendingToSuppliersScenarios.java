package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Returned goods that go on to their supplier, who owes a credit for them. */
abstract class SendingToSuppliersScenarios extends ReturningScenarios {

    @Test
    void goodsThatGoOnToTheirSupplierKeepTheReturnOpenUntilTheSupplierHasCreditedThem() {
        boughtAndPaid();
        sold();
        defectiveReturn();
        credited("CC-1", "105.60");
        assertThat(cases()).contains("R-1 open");
        story.event("vendor-return.dispatched", vendorReturn());
        assertThat(story.milestones("R-1")).contains("sentToVendor");
        assertThat(cases()).contains("R-1 open");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        story.credited("CN-1", "I-1", "4", "2.00");
        story.awaitLaterWork();
        assertThat(cases()).contains("R-1 completed");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.milestones("R-1")).contains("vendorCredited");
        assertThat(story.states("vendor-return")).containsExactly("VR-1 credited");
    }

    @Test
    void ourDebitNoteCreditsTheSuppliersGoodsAsWell() {
        sentToVendor();
        debited("DN-1", "VR-1", "4", "KGM");
        story.awaitLaterWork();
        assertThat(cases()).contains("R-1 completed");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
    }

    @Test
    void aNoteThatNamesTheReturnAndCreditsLessDoesNotEndItUntilAnotherCreditsTheRest() {
        sentToVendor();
        debited("DN-1", "VR-1", "1", "KGM");
        story.awaitLaterWork();
        assertThat(story.states("vendor-return")).containsExactly("VR-1 dispatched");
        assertThat(cases()).contains("R-1 open");
        debited("DN-2", "VR-1", "3000", "GRM");
        story.awaitLaterWork();
        assertThat(story.query("select body ->> 'creditedBy' from document where current and kind = 'vendor-return'"))
                .containsExactly("[\"debit-note:DN-1\", \"debit-note:DN-2\"]");
        assertThat(cases()).contains("R-1 completed");
        assertThat(story.milestones("R-1").stream().filter("vendorCredited"::equals))
                .hasSize(1);
    }

    @Test
    void oneNoteDoesNotCreditTheSameGoodsOfTwoLines() {
        boughtAndPaid();
        sold();
        defectiveReturn();
        credited("CC-1", "105.60");
        story.event(
                "vendor-return.dispatched",
                vendorReturn()
                        .replace(
                                "'quantity':'4','unit':'KGM'}",
                                "'quantity':'2','unit':'KGM'},{'line':'2','orderLine':'1','sku':'A','quantity':'2','unit':'KGM'}"));
        debited("DN-1", "VR-1", "2", "KGM");
        assertThat(story.states("vendor-return")).containsExactly("VR-1 dispatched");
        debited("DN-2", "VR-1", "2", "KGM");
        assertThat(story.states("vendor-return")).containsExactly("VR-1 credited");
    }

    @Test
    void twoNotesThatNameNoReturnCreditItTogether() {
        sentToVendor();
        story.credited("CN-1", "I-1", "1", "2.00");
        assertThat(story.states("vendor-return")).containsExactly("VR-1 dispatched");
        story.credited("CN-2", "I-1", "3", "2.00");
        story.awaitLaterWork();
        assertThat(story.states("vendor-return")).containsExactly("VR-1 credited");
        assertThat(cases()).contains("R-1 completed");
    }

    @Test
    void aSupplierWhoDoesNotCreditIsAskedAgain() {
        boughtAndPaid();
        sold();
        defectiveReturn();
        credited("CC-1", "105.60");
        story.fires("returnOverdue");
        assertThat(story.exceptions()).containsExactly("vendor-credit-missing open accounts-payable");
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(cases()).contains("R-1 completed");
    }

    private void sentToVendor() {
        boughtAndPaid();
        sold();
        defectiveReturn();
        credited("CC-1", "105.60");
        story.event("vendor-return.dispatched", vendorReturn());
    }

    /** For 2.00 a kg. */
    private void debited(String number, String vendorReturn, String quantity, String unit) {
        int kg = Integer.parseInt(quantity) / (unit.equals("GRM") ? 1000 : 1);
        story.event(
                "debit-note.issued",
                ("{'number':'%s','supplier':{'number':'S-1'},'invoice':'I-1','vendorReturn':'%s','currency':'EUR',"
                                + "'issuedOn':'2026-11-25','lines':[{'line':'1','invoiceLine':'1','sku':'A','quantity':'%s','unit':'%s',"
                                + "'price':'2.00','priceUnit':'KGM','amount':'%d.00'}],'lineTotal':'%d.00','total':'%d.00'}")
                        .formatted(number, vendorReturn, quantity, unit, 2 * kg, 2 * kg, 2 * kg));
    }

    private void boughtAndPaid() {
        story.ordered("10", "2.00")
                .received("GR-1", "10")
                .billed("I-1", "10", "2.00")
                .paid("P-1", "I-1", "20.00");
    }

    private void defectiveReturn() {
        story.event(
                "return.requested",
                ReturnPapers.request("R-1", "defective", "2026-10-15", ReturnPapers.line("1", "A", "4", "KGM")));
        cameBack("RR-1", "4");
        inspected("RR-1", ReturnPapers.found("1", "defective", ""));
        assertThat(dispositions()).containsExactly("vendor");
    }

    private static String vendorReturn() {
        return "{'number':'VR-1','order':'PO-1','authorisation':'R-1','dispatchedOn':'2026-11-05',"
                + "'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'4','unit':'KGM'}]}";
    }
}
