package io.dockledger.cases.web;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.Finding;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.evidence.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a case follows and what is wrong with it; templates call it {@code @headlines}. */
@Component("headlines")
public class Headlines {

    private static final String STOCK_VARIANCE = "stock-variance";
    private static final String OVER_CREDIT = "over-credit";

    /** By kind of variance. {d} is the document, {l} its line, {e} what was expected, {f} what was found. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("quantity", "{d} bills {f}{l}; {e} were received and not yet invoiced."),
            Map.entry("price", "{d} asks {f}{l}; the order says {e}."),
            Map.entry("price-data", "The order contradicts itself{l}, so the price on {d} cannot be judged."),
            Map.entry("line-amount", "{d} states {f}{l}; quantity times price makes {e}."),
            Map.entry("unknown-line", "{d} bills something{l} that the order does not contain."),
            Map.entry("unknown-order", "{d} names an order that is not known here."),
            Map.entry("charges", "{d} charges {f}; {e} was planned."),
            Map.entry("arithmetic", "{d} does not add up: it says {f}, its parts make {e}."),
            Map.entry("negative-total", "{d} comes to {f}; what is given back must come as {e}."),
            Map.entry("tax", "The tax on {d} is {f}; what is taxed makes {e}."),
            Map.entry("currency", "{d} is in {f}; the order is in {e}."),
            Map.entry("validity-date", "{d} is dated {f}, outside the order's validity ({e})."),
            Map.entry("quality-hold", "{d} bills {f}{l}, but quality still holds the goods."),
            Map.entry("supplier", "{d} comes from {f}; the order was placed with {e}."),
            Map.entry("duplicate-exact", "{d} has been here before: {f}."),
            Map.entry("duplicate-probable", "{d} may have been here before: {f}."),
            Map.entry("order-data", "{d} contradicts itself{l}: {f} instead of {e}."),
            Map.entry("over-delivery", "More was delivered than ordered on {d}{l}: {f} instead of {e}."),
            Map.entry("under-delivery", "Less was delivered than ordered on {d}{l}: {f} of {e}."),
            Map.entry("not-received", "{d} bills {f}{l}, and nothing was received in time."),
            Map.entry(OVER_CREDIT, "{d} credits {f}{l}; {e} was short."),
            Map.entry("receipt-reversed", "The receipt behind {d} was reversed after payment was released."),
            Map.entry("cancelled-with-goods", "{d} was cancelled, but {f} had already been received{l}."),
            Map.entry(
                    "unordered-goods",
                    "{d} brought {f}{l}, and that is not {e}: change the order, or correct or reverse the receipt."),
            Map.entry(
                    "uncounted-goods",
                    "{d} brought {f}{l}, which does not lead to {e}: load the unit conversion, or correct or reverse the"
                            + " receipt."),
            Map.entry("return-customer", "{d} is of {f}; what it takes back was sold to {e}."),
            Map.entry("return-window", "{d} asks {f}{l}; returns are taken {e} of the invoice."),
            Map.entry("never-invoiced", "{d} takes back {f}{l}, and nothing shows that they were ever billed."),
            Map.entry("replaced-item", "{d} takes back what was replaced by {f}{l}."),
            Map.entry("other-than-announced", "{d} brought {f}{l}, which was not announced."),
            Map.entry("over-return", "{d}: {f}{l} instead of {e}."),
            Map.entry("return-not-received", "Of {e} announced on {d}{l}, {f} came in time."),
            Map.entry("refused-return", "{d} brought {f}{l} of a return that was refused or withdrawn."),
            Map.entry("late-return", "{d} had been settled with {e}; {f} are owed now."),
            Map.entry("credit-without-goods", "{d} credits {f}, and none of the goods are here."),
            Map.entry("customer-over-credit", "{d}: {f} are credited in all; {e} were to be."),
            Map.entry("credit-missing", "The customer of {d} was promised {e}, and {f} were credited in time."),
            Map.entry("vendor-credit-missing", "The supplier has not credited in time what went back to it for {d}."),
            Map.entry(STOCK_VARIANCE, "{d}: {f} are there where {e} were booked."),
            Map.entry("posting-differs", "{d}: the ledger posted {f}; it was told {e}."),
            Map.entry("posting-overdue", "{d}: the ledger was told to post {e}, and has confirmed {f} in time."),
            Map.entry("customer", "{d} bills {f}; the sales order is of {e}."),
            Map.entry("not-shipped", "{d} bills {f}{l}, and nothing was shipped in time."),
            Map.entry("not-invoiced", "Of {d}{l}, {e} were shipped, and {f} were billed in time."),
            Map.entry(
                    "not-delivered", "A shipment of {d} left, and nothing shows in time that all of it was delivered."),
            Map.entry("delivery-refused", "The customer took {f} of {e}{l} by {d}, and the rest has not come back."),
            Map.entry("delivery-exceeded", "With {d}, {f} are confirmed{l}; {e} were shipped."),
            Map.entry("revenue-difference", "{d} ended with {f} of revenue confirmed; {e} are earned."),
            Map.entry("unreleased-payment", "{d}: {f} was paid; {e} was released to be paid."));

    /** The same where the difference cannot be counted. {w} says why. */
    private static final Map<String, String> UNCOUNTED = Map.of(
            "quantity", "{d} bills {f}{l}, which cannot be compared with what was received: {w}.",
            "price", "{d} asks {f}{l}, which cannot be compared with the order: {w}.",
            "order-data", "The price on {d}{l} cannot be compared with the quantity: {w}.");

    /** The same where what it is about besides its document asks for another sentence: by kind and that. */
    private static final Map<String, String> OF_PART =
            Map.of("unreleased-payment payable", "{d}: {f} was paid; {e} is to be paid.");

    /** The same where nobody counted, and so nothing stands against the books. */
    private static final String REPORTED = "{d}: the stock is to change by {f}.";

    /** The same where it is about what we ship and bill ourselves. */
    private static final Map<String, String> SELLING = Map.of(
            "quantity sales-invoice", "{d} bills {f}{l}; {e} were shipped and not yet billed.",
            "over-delivery sales-order", "More was shipped than ordered on {d}{l}: {f} instead of {e}.",
            "under-delivery sales-order", "Less was shipped than ordered on {d}{l}: {f} of {e}.",
            "cancelled-with-goods sales-order", "{d} was cancelled, but {f} had already been shipped{l}.");

    private static final Set<String> TROUBLING = Set.of(
            MilestoneNames.QUALITY_HELD,
            MilestoneNames.QUALITY_REJECTED,
            MilestoneNames.RECEIPT_REVERSED,
            MilestoneNames.ORDER_CANCELLED,
            MilestoneNames.EXCEPTION_RAISED,
            MilestoneNames.PAYMENT_HELD,
            MilestoneNames.INVOICE_REJECTED,
            MilestoneNames.INVOICE_CANCELLED,
            MilestoneNames.ADJUSTMENT_REFUSED,
            MilestoneNames.ADJUSTMENT_REVERSED,
            MilestoneNames.RETURN_REFUSED,
            MilestoneNames.RETURN_CANCELLED,
            MilestoneNames.RETURN_RECEIPT_REVERSED,
            MilestoneNames.CREDIT_REVERSED,
            MilestoneNames.SHIPMENT_REVERSED,
            MilestoneNames.DELIVERY_REVERSED,
            MilestoneNames.CUSTOMER_INVOICE_CANCELLED,
            MilestoneNames.REVENUE_REVERSED);

    /** @param document what the document at fault is called, such as {@code Invoice 4711} */
    public String of(Finding finding, String document) {
        return sentence(finding)
                .replace("{d}", document)
                .replace("{l}", line(finding))
                .replace("{w}", known(finding.limit()))
                .replace("{e}", known(finding.expected()))
                .replace("{f}", known(finding.found()));
    }

    private static String sentence(Finding finding) {
        String any = SENTENCES.getOrDefault(finding.kind(), "{d}: " + finding.kind() + "{l}.");
        if (finding.kind().equals(STOCK_VARIANCE) && known(finding.expected()).startsWith("0 ")) {
            return REPORTED;
        }
        String usual = SELLING.getOrDefault(finding.kind() + " " + documentKind(finding), any);
        String counted = OF_PART.getOrDefault(finding.kind() + " " + finding.line(), usual);
        return finding.canBeCounted() ? counted : UNCOUNTED.getOrDefault(finding.kind(), counted);
    }

    private static String documentKind(Finding finding) {
        String key = known(finding.documentKey());
        return key.substring(0, Math.max(key.indexOf(':'), 0));
    }

    /**
     * Whether the exception waits for a credit note that has come, and does not count yet because it credits more than was
     * short and nobody has decided on that.
     *
     * @param all the exceptions of its case, perhaps among others
     */
    public boolean creditUndecided(CaseException exception, List<CaseException> all) {
        return exception.handling().status() == ExceptionStatus.AWAITING_CREDIT_NOTE
                && creditUndecided(all.stream()
                        .filter(other -> other.caseId().equals(exception.caseId()))
                        .toList());
    }

    /** Whether a credit note of the case does not count yet, because it credits more than was short. */
    public boolean creditUndecided(List<CaseException> ofCase) {
        return ofCase.stream()
                .anyMatch(other -> !other.isClosed() && other.finding().kind().equals(OVER_CREDIT));
    }

    /** What a case of this process follows, such as {@code Invoice 4711}. */
    public String followed(String process, String businessKey) {
        return CaseProcesses.followed(process, businessKey);
    }

    /** Whether a milestone of this name is bad news. */
    public boolean troubling(String milestone) {
        return TROUBLING.contains(milestone);
    }

    /** How an entry of the timeline is marked: the name of a style, empty for what is usual. */
    public String tone(String kind) {
        Tone tone = Tone.of(kind);
        return tone == Tone.PLAIN ? "" : tone.name().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code 1 open, 2 closed}; empty where there are none. */
    public String counted(List<CaseException> exceptions) {
        long closed = exceptions.stream().filter(CaseException::isClosed).count();
        long open = exceptions.size() - closed;
        return exceptions.isEmpty() ? "" : open + " open, " + closed + " closed";
    }

    /** What it is about besides its document, such as {@code  on line 1} or {@code : freight}; empty for all of it. */
    public String part(Finding finding) {
        return finding.line() == null || finding.concernsLine() ? line(finding) : ": " + finding.line();
    }

    private static String line(Finding finding) {
        return finding.concernsLine() ? " on line " + finding.line() : "";
    }

    private static String known(@Nullable String value) {
        return value == null || value.isBlank() ? "nothing" : value;
    }
}
