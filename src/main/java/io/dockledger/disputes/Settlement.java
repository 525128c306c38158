package io.dockledger.disputes;

/** What is agreed on when the partner accepts. */
public enum Settlement {
    /** It sends a credit note over what is in dispute. */
    CREDIT_NOTE("requestCredit"),
    /** We pay so much less. */
    SHORT_PAYMENT("shortPay");

    private final String code;

    Settlement(String code) {
        this.code = code;
    }

    /** As the form of the decision has it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException where none is called so */
    public static Settlement of(String code) {
        for (Settlement settlement : values()) {
            if (settlement.code.equals(code)) {
                return settlement;
            }
        }
        throw new IllegalArgumentException("There is no settlement '" + code + "'.");
    }
}
