package io.dockledger.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be wrong with an invoice, a credit note or an order, each with the reason code that partners use for it. */
public enum VarianceKind {
    /** More billed than was received and not yet invoiced. */
    QUANTITY("quantity", "QTY"),
    /** Another unit price than was ordered. */
    PRICE("price", "PRI"),
    /** The order line contradicts itself, so that its price cannot be trusted. */
    PRICE_DATA("price-data", "PRI"),
    /** The line amount is not quantity x price. */
    LINE_AMOUNT("line-amount", "PRI"),
    /** A line that no line of the order stands for. */
    UNKNOWN_LINE("unknown-line", "REF"),
    /** An order that nobody here knows, or none named. */
    UNKNOWN_ORDER("unknown-order", "REF"),
    /** Freight and other charges that were not planned. */
    CHARGES("charges", "PRI"),
    /** Lines, allowances, charges, tax and total do not add up. */
    ARITHMETIC("arithmetic", "FIN"),
    /** A total below zero: a credit that did not come as a credit note. */
    NEGATIVE_TOTAL("negative-total", "FIN"),
    /** Tax does not follow from what is taxed. */
    TAX("tax", "FIN"),
    /** Another currency than was ordered in. */
    CURRENCY("currency", "FIN"),
    /** Issued outside the time in which the order holds. */
    VALIDITY_DATE("validity-date", "DEL"),
    /** What is missing is here, but held by quality. */
    QUALITY_HOLD("quality-hold", "QUA"),
    /** Another supplier than the order's. */
    SUPPLIER("supplier", "UNR"),
    /** The same invoice again. */
    DUPLICATE_EXACT("duplicate-exact", "OTH"),
    /** Perhaps the same invoice again. */
    DUPLICATE_PROBABLE("duplicate-probable", "OTH"),
    /** The order contradicts itself. */
    ORDER_DATA("order-data", "PRI"),
    /** More received than ordered. */
    OVER_DELIVERY("over-delivery", "DEL"),
    /** Less received than ordered when nothing more will come. */
    UNDER_DELIVERY("under-delivery", "DEL"),
    /** Billed, and after all patience nothing received. */
    NOT_RECEIVED("not-received", "DEL"),
    /** More credited than was short. */
    OVER_CREDIT("over-credit", "FIN"),
    /** A receipt was reversed after its invoice was released for payment. */
    RECEIPT_REVERSED("receipt-reversed", "QTY"),
    /** Goods came for an order that was cancelled. */
    CANCELLED_WITH_GOODS("cancelled-with-goods", "DEL"),
    /** Goods came that no line of the order stands for. */
    UNORDERED_GOODS("unordered-goods", "ITM"),
    /** Goods came in a unit from which nothing leads to the order's. */
    UNCOUNTED_GOODS("uncounted-goods", "QTY"),
    /** Paid before it was released, more than was released or is to pay, or in another currency. */
    UNRELEASED_PAYMENT("unreleased-payment", "FIN"),
    /** Another customer than the sales order's. */
    CUSTOMER("customer", "UNR"),
    /** Billed to a customer, and after all patience nothing shipped. */
    NOT_SHIPPED("not-shipped", "DEL"),
    /** Shipped, and after all patience not billed. */
    NOT_INVOICED("not-invoiced", "FIN"),
    /** Shipped, and after all patience no proof that it was delivered. */
    NOT_DELIVERED("not-delivered", "DEL"),
    /** The customer did not take all that was shipped. */
    DELIVERY_REFUSED("delivery-refused", "DEL"),
    /** More confirmed as delivered than was shipped. */
    DELIVERY_EXCEEDED("delivery-exceeded", "DEL"),
    /** Revenue that was confirmed is not, or no longer, what is earned. */
    REVENUE_DIFFERENCE("revenue-difference", "FIN"),
    /** Stock differs from the books by more than is allowed. */
    STOCK_VARIANCE("stock-variance", "QTY"),
    /** The ledger posted otherwise than it was told. */
    POSTING_DIFFERS("posting-differs", "FIN"),
    /** The ledger has not said in time that it posted what it was told. */
    POSTING_OVERDUE("posting-overdue", "FIN"),
    /** To be taken back from another customer than it was sold to. */
    RETURN_CUSTOMER("return-customer", "UNR"),
    /** Asked to be taken back later than returns are taken. */
    RETURN_WINDOW("return-window", "DEL"),
    /** To be taken back, and nothing shows that it was ever billed. */
    NEVER_INVOICED("never-invoiced", "REF"),
    /** To be credited, although the customer has been sent another one for it. */
    REPLACED_ITEM("replaced-item", "ITM"),
    /** Returned goods that were not announced. */
    OTHER_THAN_ANNOUNCED("other-than-announced", "ITM"),
    /** More came back than was announced, or is to come back than was sold. */
    OVER_RETURN("over-return", "QTY"),
    /** Announced as returned, and after all patience not come. */
    RETURN_NOT_RECEIVED("return-not-received", "DEL"),
    /** Goods came back for a return that was refused or withdrawn. */
    REFUSED_RETURN("refused-return", "DEL"),
    /** More goods came back after the return had been settled. */
    LATE_RETURN("late-return", "DEL"),
    /** A customer was credited, and none of the goods are here. */
    CREDIT_WITHOUT_GOODS("credit-without-goods", "FIN"),
    /** A customer was credited more than is owed, or than anybody was told to credit. */
    CUSTOMER_OVER_CREDIT("customer-over-credit", "FIN"),
    /** The billing system was told to credit a customer, and after all patience has not. */
    CREDIT_MISSING("credit-missing", "FIN"),
    /** Goods went back to their supplier, and after all patience nothing was credited for them. */
    VENDOR_CREDIT_MISSING("vendor-credit-missing", "FIN");

    private static final Map<String, VarianceKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(VarianceKind::code, Function.identity()));

    /**
     * What no line of a document can have by itself: the receipt, the delivery or the inspection is missing for all. And
     * whether an invoice was here before is one question, however many others it resembles.
     */
    private static final Set<VarianceKind> OF_ONE_CAUSE = Set.of(
            NOT_RECEIVED,
            UNDER_DELIVERY,
            QUALITY_HOLD,
            RECEIPT_REVERSED,
            CANCELLED_WITH_GOODS,
            DUPLICATE_EXACT,
            DUPLICATE_PROBABLE);

    private final String code;
    private final String reasonCode;

    VarianceKind(String code, String reasonCode) {
        this.code = code;
        this.reasonCode = reasonCode;
    }

    /** The kind as tables, cases and API write it, such as {@code quality-hold}; also the sub-code of the reason. */
    public String code() {
        return code;
    }

    /** The code that partners use (Peppol OPStatusReason), such as {@code QTY}. */
    public String reasonCode() {
        return reasonCode;
    }

    /** Whether one cause explains every variance of this kind on a document. */
    boolean hasOneCause() {
        return OF_ONE_CAUSE.contains(this);
    }

    /** Throws {@link IllegalArgumentException} for a code that is none. */
    public static VarianceKind of(String code) {
        VarianceKind kind = BY_CODE.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of variance is called " + code);
        }
        return kind;
    }

    @Override
    public String toString() {
        return code;
    }
}
