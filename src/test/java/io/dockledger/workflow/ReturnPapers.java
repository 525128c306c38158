package io.dockledger.workflow;

/**
 * The data of events about one return, {@code R-1} of customer {@code C-1}: sold under order {@code SO-1}, shipped as
 * {@code V-1} and billed by invoice {@code SI-1}, 10 kg of article A for 20.00 each and 4 pieces of article B for 50.00 each, with 20% tax and 40.00
 * for shipping.
 */
final class ReturnPapers {

    private ReturnPapers() {}

    static String salesOrder() {
        return "{'number':'SO-1','customer':{'number':'C-1','name':'Corner Shop'},'customerClass':'standard',"
                + "'currency':'EUR','issuedOn':'2026-10-01','incoterm':'FCA',"
                + "'charges':[{'kind':'shipping','amount':'40.00'}],'lines':["
                + "{'line':'1','sku':'A','quantity':'10','unit':'KGM','price':'20.00'},"
                + "{'line':'2','sku':'B','quantity':'4','unit':'EA','price':'50.00'}]}";
    }

    static String shipment() {
        return "{'number':'V-1','customer':{'number':'C-1'},'shippedOn':'2026-10-04','lines':["
                + "{'line':'1','order':'SO-1','orderLine':'1','sku':'A','quantity':'10','unit':'KGM'},"
                + "{'line':'2','order':'SO-1','orderLine':'2','sku':'B','quantity':'4','unit':'EA'}]}";
    }

    static String salesInvoice() {
        return "{'number':'SI-1','customer':{'number':'C-1'},'currency':'EUR','issuedOn':'2026-10-05','orders':['SO-1'],"
                + "'lines':["
                + "{'line':'1','orderLine':'1','sku':'A','quantity':'10','unit':'KGM','price':'20.00','amount':'200.00','taxPercent':'20'},"
                + "{'line':'2','orderLine':'2','sku':'B','quantity':'4','unit':'EA','price':'50.00','amount':'200.00','taxPercent':'20'}],"
                + "'charges':[{'kind':'shipping','amount':'40.00'}],"
                + "'lineTotal':'400.00','taxExclusive':'440.00','taxTotal':'88.00','total':'528.00'}";
    }

    /** Of article A only 6 kg, and all of article B. */
    static String firstInvoice() {
        return "{'number':'SI-1','customer':{'number':'C-1'},'currency':'EUR','issuedOn':'2026-10-05','orders':['SO-1'],"
                + "'lines':["
                + "{'line':'1','orderLine':'1','sku':'A','quantity':'6','unit':'KGM','price':'20.00','amount':'120.00','taxPercent':'20'},"
                + "{'line':'2','orderLine':'2','sku':'B','quantity':'4','unit':'EA','price':'50.00','amount':'200.00','taxPercent':'20'}],"
                + "'charges':[{'kind':'shipping','amount':'40.00'}],"
                + "'lineTotal':'320.00','taxExclusive':'360.00','taxTotal':'72.00','total':'432.00'}";
    }

    /** The 4 kg of article A that are left. */
    static String secondInvoice() {
        return "{'number':'SI-2','customer':{'number':'C-1'},'currency':'EUR','issuedOn':'2026-10-06','orders':['SO-1'],"
                + "'lines':["
                + "{'line':'1','orderLine':'1','sku':'A','quantity':'4','unit':'KGM','price':'20.00','amount':'80.00','taxPercent':'20'}],"
                + "'lineTotal':'80.00','taxExclusive':'80.00','taxTotal':'16.00','total':'96.00'}";
    }

    static String request(String number, String reason, String requestedOn, String lines) {
        return "{'number':'%s','customer':{'number':'C-1','name':'Corner Shop'},'channel':'web','site':'DOCK-2','currency':'EUR','requestedOn':'%s','reason':'%s','lines':[%s]}"
                .formatted(number, requestedOn, reason, lines);
    }

    static String line(String line, String sku, String quantity, String unit) {
        return "{'line':'%s','order':'SO-1','sku':'%s','quantity':'%s','unit':'%s'}"
                .formatted(line, sku, quantity, unit);
    }

    static String receipt(String number, String claim, String lines) {
        return "{'number':'%s','authorisation':'%s','site':'DOCK-2','receivedOn':'2026-10-20','lines':[%s]}"
                .formatted(number, claim, lines);
    }

    static String received(String line, String sku, String quantity, String unit) {
        return "{'line':'%s','sku':'%s','quantity':'%s','unit':'%s'}".formatted(line, sku, quantity, unit);
    }

    static String inspection(String number, String receipt, String lines) {
        return "{'number':'%s','receipt':'%s','authorisation':'R-1','inspectedOn':'2026-10-21','lines':[%s]}"
                .formatted(number, receipt, lines);
    }

    static String found(String line, String condition, String more) {
        return "{'line':'%s','condition':'%s'%s}".formatted(line, condition, more);
    }

    static String credit(String number, String total) {
        return "{'number':'%s','authorisation':'R-1','currency':'EUR','issuedOn':'2026-10-22','total':'%s'}"
                .formatted(number, total);
    }
}
