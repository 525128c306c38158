package io.dockledger.workflow;

import io.dockledger.identity.Person;
import org.jspecify.annotations.Nullable;

/** What systems tell of one purchase: the order {@code PO-1} of one line, its goods, invoices, credit notes and payments. */
abstract class Purchasing extends Situation {

    Purchasing(Scenario tools, String tenant) {
        super(tools, tenant);
    }

    abstract Story event(String type, String data, @Nullable Person actor);

    Story event(String type, String data) {
        return event(type, data, null);
    }

    Story ordered(String quantity, String price) {
        return event("purchase-order.released", Papers.order(quantity, price, ""));
    }

    Story orderChanged(String version, String quantity, String price) {
        return event("purchase-order.changed", Papers.order(quantity, price, "'version':'%s',".formatted(version)));
    }

    Story orderCancelled() {
        return event("purchase-order.cancelled", "{'number':'PO-1','reason':'No longer needed.'}");
    }

    Story orderClosed() {
        return event("purchase-order.closed", "{'number':'PO-1','reason':'The rest will not come.'}");
    }

    Story received(String number, String quantity) {
        return event("goods-receipt.posted", Papers.receipt(number, quantity, ""));
    }

    /** Received, and put on hold by the receiving system. */
    Story receivedHeld(String number, String quantity) {
        return event("goods-receipt.posted", Papers.receipt(number, quantity, ",'quality':'held'"));
    }

    Story reversed(String receipt) {
        return event("goods-receipt.reversed", "{'receipt':'%s','order':'PO-1'}".formatted(receipt));
    }

    Story reversed(String receipt, String quantity) {
        return event(
                "goods-receipt.reversed",
                "{'receipt':'%s','order':'PO-1','lines':[{'line':'1','quantity':'%s'}]}".formatted(receipt, quantity));
    }

    Story inspected(String number, String receipt, String accepted, String rejected) {
        return event("quality.inspected", Papers.inspection(number, receipt, accepted, rejected));
    }

    Story billed(String number, String quantity, String price) {
        return event("invoice.received", Papers.invoice(number, quantity, price));
    }

    Story invoiceCancelled(String number) {
        return event(
                "invoice.cancelled",
                "{'number':'%s','supplier':{'number':'S-1'},'reason':'Sent in error.'}".formatted(number));
    }

    Story credited(String number, String invoice, String quantity, String price) {
        return event("credit-note.received", Papers.creditNote(number, invoice, quantity, price));
    }

    Story paid(String number, String invoice, String amount) {
        return event("payment.executed", Papers.payment(number, invoice, amount));
    }
}
