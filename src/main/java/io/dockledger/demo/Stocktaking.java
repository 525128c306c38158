package io.dockledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** One finding in the stock of the year, small enough for the table to let it pass; of late, also what people decide. */
final class Stocktaking {

    private static final BigDecimal SMALL_COUNT = new BigDecimal(24);
    private static final BigDecimal SMALL_DAMAGE = new BigDecimal(95);
    private static final BigDecimal SMALL_EXPIRY = new BigDecimal(240);
    private static final BigDecimal SMALL_OF_THREE = new BigDecimal(30);
    private static final BigDecimal LARGE_OF_THREE = new BigDecimal(60);
    private static final BigDecimal BOOKED_FOR_ONE = new BigDecimal(300);
    private static final int NOT_DECIDED_YET = 20;
    private static final int FEWEST_BOOKED = 60;
    private static final int MORE_BOOKED = 200;
    private static final int MOST_DAYS_TO_RECOUNT = 3;

    private final Shelf shelf;
    private final String number;
    private final int daysAgo;
    private final SplittableRandom random;

    Stocktaking(Shelf shelf, String number, int daysAgo, SplittableRandom random) {
        this.shelf = shelf;
        this.number = number;
        this.daysAgo = daysAgo;
        this.random = random;
    }

    /** What costs too much for the limits of a finding is counted anew or moved instead. */
    void goes(Finding finding) {
        switch (finding) {
            case MISCOUNTED -> miscounted(worth(SMALL_COUNT));
            case RECOUNTED -> recounted();
            case DAMAGED -> reported("damage", worth(SMALL_DAMAGE));
            case EXPIRED -> reported("expiry", worth(SMALL_EXPIRY));
            case MOVED -> moved();
            case REPEATED -> repeated(worth(daysAgo < NOT_DECIDED_YET ? LARGE_OF_THREE : SMALL_OF_THREE));
        }
    }

    /** As many as are worth no more. */
    private BigDecimal worth(BigDecimal amount) {
        return amount.divide(shelf.item().price(), 0, RoundingMode.DOWN);
    }

    private void miscounted(BigDecimal missing) {
        if (missing.signum() == 0) {
            recounted();
        } else {
            BigDecimal booked = missing.multiply(BOOKED_FOR_ONE);
            shelf.counted(number, daysAgo, booked, booked.subtract(missing), "count");
        }
    }

    private void recounted() {
        BigDecimal booked = BigDecimal.valueOf(FEWEST_BOOKED + random.nextInt(MORE_BOOKED));
        BigDecimal missing = booked.divide(BigDecimal.TEN, 0, RoundingMode.UP);
        shelf.counted(number, daysAgo, booked, booked.subtract(missing), "count");
        shelf.recounted(number + "R", number, daysAgo - 1 - random.nextInt(MOST_DAYS_TO_RECOUNT), booked, booked);
    }

    private void reported(String cause, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            moved();
        } else {
            shelf.reported(number, cause, daysAgo, quantity.negate());
        }
    }

    private void moved() {
        BigDecimal quantity = BigDecimal.valueOf(2 + random.nextInt(20));
        shelf.reported(number, "relocation", daysAgo, quantity.negate(), quantity);
    }

    private void repeated(BigDecimal quantity) {
        if (quantity.signum() == 0) {
            recounted();
        } else {
            shelf.reported(number, "damage", daysAgo, quantity.negate())
                    .reported(number + "B", "damage", daysAgo - 1, quantity.negate())
                    .reported(number + "C", "damage", daysAgo - 3, quantity.negate());
        }
    }
}
