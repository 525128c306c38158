package io.dockledger.fulfilment;

import java.util.Arrays;
import java.util.Locale;

/** What has to happen before goods that are billed are earned, as the terms of the delivery say. */
public enum RevenuePoint {
    /** The goods left. */
    SHIPPED,
    /** The goods were handed over to the customer. */
    DELIVERED,
    /** The customer accepted the goods. */
    ACCEPTED,
    /** Nothing more than the invoice. */
    INVOICED;

    /** As tables write it, such as {@code shipped}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a proof of delivery has to come before revenue can. */
    public boolean needsProof() {
        return this == DELIVERED || this == ACCEPTED;
    }

    /** @throws IllegalArgumentException for a code that is none */
    public static RevenuePoint of(String code) {
        return Arrays.stream(values())
                .filter(point -> point.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No point of revenue is called '" + code + "'."));
    }
}
