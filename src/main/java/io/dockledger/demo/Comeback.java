package io.dockledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.SplittableRandom;

/** What comes back of one sale of the year, so little of it that a rule decides; of late, also what people must decide. */
final class Comeback {

    private static final Set<String> SCRAPPED_ANYWAY = Set.of("fresh", "dairy");
    private static final String DAMAGED = "damaged";
    private static final String OTHER_SKU = "PK-LBL-100";

    /** Without tax; with it, and of some families as a loss, this is what nobody has to approve. */
    private static final BigDecimal SMALL = new BigDecimal(200);

    private static final BigDecimal SMALL_LOSS = new BigDecimal(70);
    private static final BigDecimal SMALL_REGRET = new BigDecimal(95);
    private static final BigDecimal LARGE = new BigDecimal(700);
    private static final int NOT_DECIDED_YET = 25;
    private static final double REGRETTED = 0.3;
    private static final int MOST_DAYS_UNTIL_ASKED = 6;
    private static final int MOST_DAYS_TO_COME = 8;

    private final Sale sale;
    private final int asked;
    private final int came;
    private final boolean perishable;
    private final boolean regretted;

    /** @param daysAgo when the customer had the goods */
    Comeback(Sale sale, int daysAgo, SplittableRandom random) {
        this.sale = sale;
        this.asked = daysAgo - 3 - random.nextInt(MOST_DAYS_UNTIL_ASKED);
        this.came = asked - 2 - random.nextInt(MOST_DAYS_TO_COME);
        this.perishable = SCRAPPED_ANYWAY.contains(sale.script.catalogue.family(sale.line.sku()));
        this.regretted = random.nextDouble() < REGRETTED && !perishable;
    }

    void goes(ReturnMishap mishap) {
        BigDecimal quantity =
                limit().divide(sale.line.price(), 0, RoundingMode.DOWN).min(sale.quantity());
        if (quantity.signum() > 0) {
            CustomerReturn goods = new CustomerReturn(sale, regretted ? "changed-mind" : DAMAGED);
            goods.requested(asked, quantity);
            arrive(goods, mishap, quantity);
        }
    }

    private BigDecimal limit() {
        if (asked < NOT_DECIDED_YET) {
            return LARGE;
        }
        if (perishable) {
            return SMALL_LOSS;
        }
        return regretted ? SMALL_REGRET : SMALL;
    }

    private void arrive(CustomerReturn goods, ReturnMishap mishap, BigDecimal quantity) {
        switch (mishap) {
            case NOTHING -> inspected(goods.received(came, quantity), Wave.BILLS);
            case PARTS -> inParts(goods, quantity);
            case MORE -> corrected(goods, sale.line.sku(), quantity.add(sale.quantity()), quantity);
            case OTHER -> corrected(goods, OTHER_SKU, quantity, quantity);
            case NEVER -> goods.cancelled(came - MOST_DAYS_TO_COME, "The customer keeps the goods after all.");
        }
    }

    private void inParts(CustomerReturn goods, BigDecimal quantity) {
        BigDecimal rest = quantity.subtract(BigDecimal.ONE);
        inspected(goods.received(came, BigDecimal.ONE), Wave.BILLS);
        if (rest.signum() > 0) {
            inspected(goods.received(came, rest), Wave.BILLS);
        }
    }

    private void corrected(CustomerReturn goods, String sku, BigDecimal booked, BigDecimal quantity) {
        goods.received(Wave.BILLS, came, sku, booked);
        goods.receiptReversed(came - 1, "Booked wrongly at the dock.");
        inspected(goods.received(Wave.NEWS, came - 1, sale.line.sku(), quantity), Wave.NEWS);
    }

    /** On the next day; what is not known to be good enough for another customer is refurbished or scrapped. */
    private void inspected(CustomerReturn goods, Wave wave) {
        int daysAgo = wave == Wave.BILLS ? came : came - 1;
        goods.inspected(wave, daysAgo, condition());
    }

    private String condition() {
        if (perishable) {
            return "unsaleable";
        }
        return regretted ? "as-new" : "opened";
    }
}
