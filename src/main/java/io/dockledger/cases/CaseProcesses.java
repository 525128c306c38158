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

    /** By process, what people call the document that its cases follow. */
    private static final Map<String, String> FOLLOWED = new LinkedHashMap<>();

    static {
        FOLLOWED.put(ORDER, "Order");
        FOLLOWED.put(INVOICE, "Invoice");
    }

    public static final List<String> ALL = List.copyOf(FOLLOWED.keySet());

    private CaseProcesses() {}

    /** What a case of the process follows, such as {@code Invoice 4711}. */
    public static String followed(String process, String businessKey) {
        String word = FOLLOWED.get(process);
        return word == null ? businessKey : word + " " + businessKey;
    }
}
