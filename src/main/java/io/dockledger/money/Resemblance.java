package io.dockledger.money;

import java.math.BigDecimal;

/** How near two bills of one supplier are to each other when one may be the other's duplicate. */
public final class Resemblance {

    /** The part of the larger amount by which the smaller one may be less. */
    public static final BigDecimal PART = new BigDecimal("0.01");

    /** From one date of issue to the other. */
    public static final int DAYS = 30;

    private Resemblance() {}
}
