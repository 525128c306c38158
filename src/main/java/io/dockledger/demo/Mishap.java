package io.dockledger.demo;

import java.util.Set;

/** What goes wrong with a purchase. */
enum Mishap {
    NOTHING,
    /** A tenth is missing and billed all the same. */
    SHORT,
    /** More is asked than was agreed. */
    DEAR,
    /** The invoice is faster than the goods. */
    LATE;

    private static final double SHORT_RATE = 0.035;
    private static final double DEAR_RATE = 0.025;
    private static final double LATE_RATE = 0.02;

    /** Of fish that this supplier sends to these sites, far more is missing than elsewhere. */
    private static final String WORSE_SUPPLIER = "S-1007";

    private static final String WORSE_FAMILY = "fresh";
    private static final Set<String> WORSE_SITES = Set.of("RTM1", "HAM2", "GDN4");
    private static final double WORSE_RATE = 0.3;

    /** @param drawn evenly between 0 and 1 */
    static Mishap of(double drawn, String supplier, String family, String site) {
        boolean worse = supplier.equals(WORSE_SUPPLIER) && family.equals(WORSE_FAMILY) && WORSE_SITES.contains(site);
        double missing = worse ? WORSE_RATE : SHORT_RATE;
        if (drawn < missing) {
            return SHORT;
        }
        if (drawn < missing + DEAR_RATE) {
            return DEAR;
        }
        return drawn < missing + DEAR_RATE + LATE_RATE ? LATE : NOTHING;
    }
}
