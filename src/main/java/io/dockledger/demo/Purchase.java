package io.dockledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** One purchase of the year, from its order to what is billed for it; the bank pays what the product releases. */
final class Purchase {

    /** Not near any other step of amounts, see {@link Year}. */
    private static final BigDecimal DEARER = new BigDecimal("1.075");

    private static final int MOST_DAYS_TO_DELIVER = 7;
    private static final int MOST_DAYS_TO_BILL = 5;
    private static final int DAYS_TO_SETTLE = 6;

    private final Trade trade;
    private final String invoice;
    private final int released;
    private final int received;
    private final int billed;

    /** @param daysAgo when the order was released */
    Purchase(Trade trade, int daysAgo, SplittableRandom random) {
        this.trade = trade;
        this.invoice = "Y" + trade.number.substring(2);
        this.released = daysAgo;
        this.received = released - 1 - random.nextInt(MOST_DAYS_TO_DELIVER);
        this.billed = received - 1 - random.nextInt(MOST_DAYS_TO_BILL);
    }

    void goes(Mishap mishap) {
        trade.released(released);
        switch (mishap) {
            case NOTHING -> well();
            case SHORT -> arrivesShort();
            case DEAR -> dear();
            case LATE -> late();
        }
    }

    private void well() {
        receive(received, quantity());
        trade.billed(invoice, billed);
    }

    /** The supplier credits it, and the order is closed. */
    private void arrivesShort() {
        BigDecimal tenth = quantity().divide(BigDecimal.TEN, 0, RoundingMode.CEILING);
        receive(received, quantity().subtract(tenth));
        trade.billed(invoice, billed);
        trade.credited(
                Wave.ANSWERS,
                "C" + invoice,
                invoice,
                billed - DAYS_TO_SETTLE,
                tenth.toPlainString(),
                "Credit for what was missing.");
        trade.closed(billed - DAYS_TO_SETTLE, "The rest was credited.");
    }

    /** The supplier takes the invoice back and sends another one at the agreed price. */
    private void dear() {
        receive(received, quantity());
        BigDecimal asked = trade.line(1).price().multiply(DEARER).setScale(4, RoundingMode.HALF_UP);
        trade.bill(invoice, billed).price(1, asked.toPlainString()).sent();
        trade.withdrawn(invoice, billed - DAYS_TO_SETTLE, "Billed at a price that was not agreed.");
        trade.billed(invoice + "A", billed - DAYS_TO_SETTLE - 1);
    }

    private void late() {
        trade.billed(invoice, received);
        receive(billed, quantity());
    }

    private BigDecimal quantity() {
        return trade.line(1).quantity();
    }

    /** Fresh goods of suppliers who are new are looked at, whatever the warehouse says. */
    private void receive(int daysAgo, BigDecimal quantity) {
        trade.received(Wave.GOODS, daysAgo, "released", quantity.toPlainString());
        if (trade.script.catalogue.isNew(trade.supplier)) {
            trade.inspected(daysAgo, quantity.toPlainString(), "0", "As specified.");
        }
    }
}
