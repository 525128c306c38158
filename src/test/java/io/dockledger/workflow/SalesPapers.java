package io.dockledger.workflow;

/**
 * The data of events, for one sales order of one line: {@code SO-1} of customer {@code C-1}, line 1, article A by the
 * kilogram at 20.00. All of it is far ahead, so that no timer fires before it is told to.
 */
final class SalesPapers {

    private SalesPapers() {}

    /** @param terms more members, such as {@code 'incoterm':'DAP',} */
    static String order(String number, String quantity, String terms) {
        return ("{'number':'%s','customer':{'number':'C-1'},'site':'Hull','currency':'EUR','issuedOn':'2150-11-01',%s"
                        + "'lines':[{'line':'1','sku':'A','quantity':'%s','unit':'KGM','price':'20.00'}]}")
                .formatted(number, terms, quantity);
    }

    static String prepared(String number, String quantity) {
        return "{'number':'%s','order':'SO-1','lines':[{'line':'1','quantity':'%s'}]}".formatted(number, quantity);
    }

    static String shipment(String number, String on, String lines) {
        return "{'number':'%s','customer':{'number':'C-1'},'shippedOn':'%s','lines':[%s]}".formatted(number, on, lines);
    }

    static String shipmentLine(String line, String order, String quantity) {
        return "{'line':'%s','order':'%s','orderLine':'1','sku':'A','quantity':'%s','unit':'KGM'}"
                .formatted(line, order, quantity);
    }

    static String delivery(String number, String shipment, String on, String more) {
        return "{'number':'%s','shipment':'%s','order':'SO-1','deliveredOn':'%s'%s}"
                .formatted(number, shipment, on, more);
    }

    static String invoice(String number, String on, String quantity, String price) {
        return invoiceOf(number, on, invoiceLine("1", "SO-1", quantity, price), Sums.product(quantity, price));
    }

    static String invoiceOf(String number, String on, String lines, String total) {
        return ("{'number':'%1$s','customer':{'number':'C-1'},'currency':'EUR','issuedOn':'%2$s','lines':[%3$s],"
                        + "'lineTotal':'%4$s','taxExclusive':'%4$s','taxTotal':'0.00','total':'%4$s'}")
                .formatted(number, on, lines, total);
    }

    static String invoiceLine(String line, String order, String quantity, String price) {
        return ("{'line':'%s','order':'%s','orderLine':'1','sku':'A','quantity':'%s','unit':'KGM','price':'%s',"
                        + "'amount':'%s'}")
                .formatted(line, order, quantity, price, Sums.product(quantity, price));
    }
}
