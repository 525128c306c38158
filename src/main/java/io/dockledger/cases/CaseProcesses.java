package io.dockledger.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes whose instances are cases, by the ids that their models have. */
public final class CaseProcesses {

    /** Follows one purchase order. */
    public static final String ORDER = "receive-to-pay";

    /** Follows one invoice. */
    public static final String INVOICE = "invoice-to-payment";

    /** Follows the differences of one item at one site. */
    public static final String ADJUSTMENT = "inventory-adjustment";

    /** Follows one return of a customer. */
    public static final String RETURN = "returns-to-credit";

    /** Follows one sales order. */
    public static final String SALES_ORDER = "order-to-revenue";

    /**
     * What cases of a process follow.
     *
     * @param word what people call the document
     * @param stopped what does not go on while an exception of it is open
     */
    private record Followed(String word, String stopped, AmountMeaning amount) {

        Followed(String word, String stopped) {
            this(word, stopped, AmountMeaning.DOCUMENT_TOTAL);
        }
    }

    private static final Map<String, Followed> FOLLOWED = new LinkedHashMap<>();

    static {
        FOLLOWED.put(ORDER, new Followed("Order", "the payment of its invoices, unless goods are merely missing"));
        FOLLOWED.put(INVOICE, new Followed("Invoice", "the payment"));
        FOLLOWED.put(ADJUSTMENT, new Followed("Adjustment", "the posting"));
        FOLLOWED.put(
                RETURN, new Followed("Return", "the credit to the customer", AmountMeaning.PRICE_PAID_WITHOUT_TAX));
        FOLLOWED.put(SALES_ORDER, new Followed("Sales order", "its revenue"));
    }

    public static final List<String> ALL = List.copyOf(FOLLOWED.keySet());

    private CaseProcesses() {}

    /** What a case of the process follows, such as {@code Invoice 4711}. */
    public static String followed(String process, String businessKey) {
        Followed followed = FOLLOWED.get(process);
        return followed == null ? businessKey : followed.word() + " " + businessKey;
    }

    /** What the amount of a case of the process is, from its beginning to its end. */
    public static AmountMeaning amountMeaning(String process) {
        Followed followed = FOLLOWED.get(process);
        return followed == null ? AmountMeaning.DOCUMENT_TOTAL : followed.amount();
    }

    /** What an open exception of a case of the process stops, such as {@code the payment}. */
    public static String stopped(String process) {
        Followed followed = FOLLOWED.get(process);
        return followed == null ? "the case" : followed.stopped();
    }
}
