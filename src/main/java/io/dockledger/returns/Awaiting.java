package io.dockledger.returns;

import java.util.Locale;

/** What a return waits for next. */
public enum Awaiting {
    /** Somebody must say on which terms it would be taken back. */
    TERMS,
    /** Somebody must say whether it is. */
    AUTHORISATION,
    GOODS,
    /** Somebody must look at the goods and say what becomes of them. */
    INSPECTION,
    /** The customer is owed money of which nobody was told. */
    CREDIT,
    /** The billing system was told, and has not said that it credited the customer. */
    CONFIRMATION,
    /** Goods are to go back to their supplier, or have gone and are not credited. */
    VENDOR_CREDIT,
    /** Nothing any more. */
    NOTHING,
    /** It was refused or withdrawn. */
    NOBODY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
