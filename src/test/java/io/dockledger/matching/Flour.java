package io.dockledger.matching;

/** The order that most tests of the match begin with, 4500 for 100 kg of flour at 2.00, and what comes and is billed of it. */
final class Flour {

    private static final String ORDER = "4500";
    private static final String LINE = "10";
    private static final String SKU = "FLOUR";
    private static final String UNIT = "KGM";
    private static final String PRICE = "2.00";

    private Flour() {}

    static OrderFacts flourOrdered() {
        return Orders.order(ORDER, Orders.ordered(LINE, SKU, "100", UNIT, PRICE));
    }

    static ReceiptFacts flourReceived(String number, String kilograms) {
        return Orders.receipt(number, ORDER, Orders.received(LINE, SKU, kilograms, UNIT));
    }

    /** At the price of the order. */
    static InvoiceFacts flourBilled(String number, String kilograms) {
        return flourBilled(number, kilograms, PRICE);
    }

    static InvoiceFacts flourBilled(String number, String kilograms, String price) {
        return Invoices.invoice(number, ORDER, Invoices.billed("1", LINE, SKU, kilograms, UNIT, price));
    }
}
