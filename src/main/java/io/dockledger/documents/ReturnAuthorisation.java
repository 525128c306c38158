package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to send back, and what we promised for it.
 *
 * @param customerClass as the selling system classes the customer; empty where it does not
 * @param channel by which it was asked for, such as {@code web}
 * @param site where the goods are to come back to
 * @param reason the customer's, in the selling system's code, such as {@code damaged}
 * @param expectedBy the day by which the customer means to have sent it
 * @param terms on which it is taken back; none as long as none were given
 * @param statusReason why it was refused, cancelled or closed
 */
public record ReturnAuthorisation(
        String number,
        Party customer,
        String customerClass,
        @Nullable String channel,
        @Nullable String site,
        @Nullable String currency,
        LocalDate requestedOn,
        String reason,
        Resolution resolution,
        @Nullable LocalDate expectedBy,
        List<ReturnAuthorisationLine> lines,
        Status status,
        @Nullable Terms terms,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Document {

    public ReturnAuthorisation {
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    /** What the customer gets for the goods. */
    public enum Resolution {
        CREDIT,
        REPLACEMENT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Resolution of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is; closed means that nothing more is expected than what came. */
    public enum Status {
        REQUESTED,
        AUTHORISED,
        CLOSED,
        REFUSED,
        CANCELLED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param windowDays how many days after the invoice a return can be asked for
     * @param restockingPercent of the price paid that is kept for taking goods back
     * @param shippingRefunded whether what the customer paid for shipping is given back with the goods
     * @param source which rule of which table says so
     * @param givenBefore what other returns had taken back of the same sales when this one was authorised; null before that
     */
    public record Terms(
            int windowDays,
            BigDecimal restockingPercent,
            boolean shippingRefunded,
            String source,
            @Nullable List<GivenBefore> givenBefore) {

        Terms after(List<GivenBefore> others) {
            return new Terms(windowDays, restockingPercent, shippingRefunded, source, List.copyOf(others));
        }
    }

    /**
     * @param invoice key of our invoice
     * @param line of that invoice
     * @param quantity in the unit of that line
     */
    public record GivenBefore(String invoice, String line, BigDecimal quantity) {}

    @Override
    public DocumentKey key() {
        return DocumentKey.returnAuthorisation(number);
    }

    @Override
    public Party partner() {
        return customer;
    }

    @Override
    public LocalDate issuedOn() {
        return requestedOn;
    }

    @Override
    public String state() {
        return status.code();
    }

    /** Its own, which goods sent on to a supplier share, and those of the sales orders that its lines name. */
    @Override
    public Set<DocumentKey> namedChains() {
        Set<DocumentKey> chains = new LinkedHashSet<>(Set.of(key()));
        for (ReturnAuthorisationLine line : lines) {
            if (line.order() != null) {
                chains.add(DocumentKey.salesOrder(line.order()));
            }
        }
        return chains;
    }

    /** The sales orders that its lines name, and the invoices where they name none: what was sold is known once these are. */
    public Set<DocumentKey> sales() {
        Set<DocumentKey> sales = new LinkedHashSet<>(namedChains());
        sales.remove(key());
        sales.addAll(joined());
        return sales;
    }

    /** The invoices that lines name without an order: whoever gives back by the order must see that, too. */
    @Override
    public Set<DocumentKey> joined() {
        return lines.stream()
                .filter(line -> line.order() == null && line.invoice() != null)
                .map(line -> DocumentKey.salesInvoice(Objects.requireNonNull(line.invoice())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The invoices that it joins: nobody may enter one while it is being found out whether that is known. */
    @Override
    public Set<DocumentKey> claims(@Nullable String contentHash) {
        return joined();
    }

    public Optional<ReturnAuthorisationLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /** The line that a line of a receipt is about: the one it names, otherwise the only one with its item. */
    public Optional<ReturnAuthorisationLine> lineFor(ReturnReceiptLine received) {
        List<ReturnAuthorisationLine> ofItem =
                lines.stream().filter(line -> line.sku().equals(received.sku())).toList();
        Optional<ReturnAuthorisationLine> named =
                line(received.authorisationLine()).filter(ofItem::contains);
        return named.isPresent() || ofItem.size() != 1 ? named : Optional.of(ofItem.get(0));
    }

    /** Whether the other one asks for the same; what was decided since does not count. */
    public boolean asksFor(ReturnAuthorisation again) {
        return customer.number().equals(again.customer.number())
                && reason.equals(again.reason)
                && resolution == again.resolution
                && lines.equals(again.lines);
    }

    /** Whether it was withdrawn by the customer or refused by us, so that nothing is owed for it. */
    public boolean isVoid() {
        return status == Status.REFUSED || status == Status.CANCELLED;
    }

    /** The same, with the terms on which it would be taken back. */
    public ReturnAuthorisation quoted(Terms offered) {
        return with(status, offered, statusReason);
    }

    /**
     * We take the goods back.
     *
     * @param before what other returns have taken back of the same sales, so that this one is credited by what they left
     */
    public ReturnAuthorisation authorised(List<GivenBefore> before) {
        return with(Status.AUTHORISED, Objects.requireNonNull(terms).after(before), statusReason);
    }

    public ReturnAuthorisation refused(String why) {
        return with(Status.REFUSED, terms, why);
    }

    public ReturnAuthorisation cancelled(@Nullable String why) {
        return isVoid() ? this : with(Status.CANCELLED, terms, why);
    }

    /** Nothing more is expected than what came. */
    public ReturnAuthorisation closed(@Nullable String why) {
        return with(Status.CLOSED, terms, why);
    }

    private ReturnAuthorisation with(Status newStatus, @Nullable Terms newTerms, @Nullable String newReason) {
        return new ReturnAuthorisation(
                number,
                customer,
                customerClass,
                channel,
                site,
                currency,
                requestedOn,
                reason,
                resolution,
                expectedBy,
                lines,
                newStatus,
                newTerms,
                newReason,
                extra);
    }
}
