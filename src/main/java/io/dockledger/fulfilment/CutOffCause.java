package io.dockledger.fulfilment;

import java.util.Locale;

/** Why the books of a period would be wrong without an accrual. */
public enum CutOffCause {
    /** Earned in the period, and not billed in it: revenue is missing. */
    SHIPPED_NOT_INVOICED,
    /** Billed in the period, and not shipped in it: what was billed is not earned. */
    INVOICED_NOT_SHIPPED,
    /** Billed and shipped in the period, and handed over or accepted only after it: not earned yet. */
    DELIVERED_AFTER_CUT_OFF;

    /** As tables write it, such as {@code shipped-not-invoiced}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
