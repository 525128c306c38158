package io.dockledger.workflow;

/**
 * The data of events, for one order of one line: {@code PO-1} of supplier {@code S-1}, line 1, article A by the kilogram.
 */
final class Papers {

    static final String ORDER = "PO-1";
    static final String SUPPLIER = "S-1";

    private Papers() {}

    static String order(String quantity, String price, String more) {
        return orderOf(ORDER, quantity, price, more);
    }

    static String orderOf(String number, String quantity, String price, String more) {
        return "{'number':'%s','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01',%s'lines':[%s]}"
                .formatted(number, more, orderLine("1", "A", quantity, price));
    }

    static String orderLine(String line, String sku, String quantity, String price) {
        return "{'line':'%s','sku':'%s','quantity':'%s','unit':'KGM','price':'%s','amount':'%s'}"
                .formatted(line, sku, quantity, price, Sums.product(quantity, price));
    }

    static String receipt(String number, String quantity, String more) {
        return receiptOf(number, receiptLine("1", "1", "A", quantity, more));
    }

    static String receiptOf(String number, String lines) {
        return "{'number':'%s','order':'PO-1','receivedOn':'2026-11-02','lines':[%s]}".formatted(number, lines);
    }

    static String receiptLine(String line, String orderLine, String sku, String quantity, String more) {
        return "{'line':'%s','orderLine':'%s','sku':'%s','quantity':'%s','unit':'KGM'%s}"
                .formatted(line, orderLine, sku, quantity, more);
    }

    static String invoice(String number, String quantity, String price) {
        return invoiceOf(number, invoiceLine("1", "1", "A", quantity, price), Sums.product(quantity, price));
    }

    static String invoiceOf(String number, String lines, String total) {
        return ("{'number':'%1$s','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-03','orders':['PO-1'],"
                        + "'lines':[%2$s],'lineTotal':'%3$s','taxExclusive':'%3$s','taxTotal':'0.00','total':'%3$s'}")
                .formatted(number, lines, total);
    }

    static String invoiceLine(String line, String orderLine, String sku, String quantity, String price) {
        return "{'line':'%s','orderLine':'%s','sku':'%s','quantity':'%s','unit':'KGM','price':'%s','amount':'%s'}"
                .formatted(line, orderLine, sku, quantity, price, Sums.product(quantity, price));
    }

    static String creditNote(String number, String invoice, String quantity, String price) {
        String amount = Sums.product(quantity, price);
        return ("{'number':'%1$s','supplier':{'number':'S-1'},'invoice':'%2$s','order':'PO-1','currency':'EUR',"
                        + "'issuedOn':'2026-11-10','lines':[{'line':'1','invoiceLine':'1','orderLine':'1','sku':'A',"
                        + "'quantity':'%3$s','unit':'KGM','price':'%4$s','amount':'%5$s'}],'lineTotal':'%5$s',"
                        + "'taxExclusive':'%5$s','taxTotal':'0.00','total':'%5$s'}")
                .formatted(number, invoice, quantity, price, amount);
    }

    static String payment(String number, String invoice, String amount) {
        return ("{'number':'%s','supplier':{'number':'S-1'},'invoice':'%s','currency':'EUR','amount':'%s',"
                        + "'executedOn':'2026-11-20'}")
                .formatted(number, invoice, amount);
    }

    static String inspection(String number, String receipt, String accepted, String rejected) {
        return ("{'number':'%s','receipt':'%s','order':'PO-1','inspectedOn':'2026-11-04',"
                        + "'lines':[{'line':'1','accepted':'%s','rejected':'%s','unit':'KGM'}]}")
                .formatted(number, receipt, accepted, rejected);
    }
}
