package io.dockledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** One sale of the year, from its order to the invoice; what earns it is told to the ledger by the product. */
final class Fulfilment {

    private static final BigDecimal DEARER = new BigDecimal("1.075");
    private static final BigDecimal FEWEST_TO_DIVIDE = new BigDecimal(4);
    private static final BigDecimal FIRST_PART = new BigDecimal("0.6");
    private static final int MOST_DAYS_TO_SHIP = 2;
    private static final int MOST_DAYS_TO_DELIVER = 4;
    private static final int DAYS_BETWEEN_PARTS = 2;
    private static final int DAYS_LATE = 9;
    private static final int DAYS_TO_SETTLE = 6;

    private final Sale sale;
    private final String invoice;
    private final int released;
    private final int shipped;
    private final int travels;

    /** @param daysAgo when the order was released */
    Fulfilment(Sale sale, int daysAgo, SplittableRandom random) {
        this.sale = sale;
        this.invoice = "SI-" + sale.number.substring(2);
        this.released = daysAgo;
        this.shipped = released - 1 - random.nextInt(MOST_DAYS_TO_SHIP);
        this.travels = 1 + random.nextInt(MOST_DAYS_TO_DELIVER);
    }

    /** Gives the day, counted back, by which all that the customer gets is there. */
    int goes(SaleMishap mishap) {
        sale.released(released);
        boolean divisible = sale.quantity().compareTo(FEWEST_TO_DIVIDE) >= 0;
        return switch (mishap) {
            case PARTS -> divisible ? inParts() : well(travels);
            case SHORT -> divisible ? tooLittle() : well(travels);
            case REFUSED -> divisible && sale.customer.needsProof() ? refused() : well(travels);
            case DEAR -> dear();
            case LATE -> well(DAYS_LATE);
            case NOTHING -> well(travels);
        };
    }

    private int well(int days) {
        leave(sale.quantity());
        arrive(shipped - days, sale.quantity(), BigDecimal.ZERO);
        sale.billed(invoice, shipped - 1, sale.quantity());
        return shipped - days;
    }

    private int inParts() {
        BigDecimal first = sale.quantity().multiply(FIRST_PART).setScale(0, RoundingMode.DOWN);
        BigDecimal rest = sale.quantity().subtract(first);
        leave(first);
        arrive(shipped - travels, first, BigDecimal.ZERO);
        sale.shipped(shipped - DAYS_BETWEEN_PARTS, rest);
        int all = shipped - DAYS_BETWEEN_PARTS - travels;
        arrive(all, rest, BigDecimal.ZERO);
        sale.billed(invoice, shipped - DAYS_BETWEEN_PARTS - 1, sale.quantity());
        return all;
    }

    private int tooLittle() {
        BigDecimal there = sale.quantity().subtract(some());
        leave(there);
        arrive(shipped - travels, there, BigDecimal.ZERO);
        sale.billed(invoice, shipped - 1, there);
        sale.closed(shipped - DAYS_TO_SETTLE, "The rest is out of stock.");
        return shipped - travels;
    }

    /** Once the goods are back, nothing more is sent. */
    private int refused() {
        BigDecimal refused = some();
        BigDecimal kept = sale.quantity().subtract(refused);
        leave(sale.quantity());
        arrive(shipped - travels, kept, refused);
        sale.billed(invoice, shipped - travels, kept);
        sale.broughtBack(shipped - travels - DAYS_TO_SETTLE, refused);
        sale.closed(shipped - travels - DAYS_TO_SETTLE, "The customer does not want the rest any more.");
        return shipped - travels;
    }

    /** Billing takes the invoice back and issues another one at the agreed price. */
    private int dear() {
        leave(sale.quantity());
        arrive(shipped - travels, sale.quantity(), BigDecimal.ZERO);
        BigDecimal asked = sale.line.price().multiply(DEARER).setScale(2, RoundingMode.HALF_UP);
        sale.billed(new Moment(Wave.GOODS, shipped - 1, 16), invoice, sale.line.withPrice(asked.toPlainString()));
        int settled = shipped - 1 - DAYS_TO_SETTLE;
        sale.takenBack(invoice, settled, "Billed at a price that was not agreed.");
        sale.billed(new Moment(Wave.NEWS, settled, 18), invoice + "A", sale.line);
        return shipped - travels;
    }

    private BigDecimal some() {
        return sale.quantity().divide(FEWEST_TO_DIVIDE, 0, RoundingMode.DOWN);
    }

    private void leave(BigDecimal quantity) {
        sale.prepared(released, quantity).shipped(shipped, quantity);
    }

    /** Where nothing asks for a proof, the carrier says nothing. */
    private void arrive(int daysAgo, BigDecimal kept, BigDecimal refused) {
        if (sale.customer.needsProof()) {
            sale.delivered(daysAgo, kept, refused);
        }
    }
}
