package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the one amount that lists show of a case or a task is. */
public enum AmountMeaning {
    /** What the document that the case follows comes to, as it states it: what goes without saying. */
    DOCUMENT_TOTAL,
    /** What an exception puts in question. */
    AT_STAKE,
    /** What a customer paid for goods: their share of what was billed, after allowances and without tax or shipping. */
    PRICE_PAID_WITHOUT_TAX,
    /** What a customer is given back: after a restocking fee, with shipping and tax. */
    CREDIT_WITH_TAX,
    REVENUE,
    ACCRUAL;

    /** Such as {@code price-paid-without-tax}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param code as {@link #code()} gives it */
    public static AmountMeaning of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether readers must be told, because they would take it for something else. */
    public boolean isToBeSaid() {
        return this != DOCUMENT_TOTAL;
    }
}
