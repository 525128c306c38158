package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.FulfilmentChange.GoodsPrepared;
import io.dockledger.documents.FulfilmentChange.PreparedLine;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer ordered, on which terms, and how far the warehouse is with it.
 *
 * @param customerClass how the selling system classes the customer; empty where it does not
 * @param site from where it is shipped
 * @param deliverBy the day by which all of it should be shipped
 * @param incoterm the three letters of the delivery terms, such as {@code DAP}
 * @param terms what else was agreed about the handing over, in the selling system's own code
 * @param proofOfDelivery whether the terms ask for a proof of delivery
 * @param total without tax, as the order states it
 * @param sourceVersion the version that the source system gives it, where it counts them
 * @param prepared the numbers of the picks and packs already taken into account
 * @param overdue names what is not waited for any longer
 * @param waitUntil what was overdue is waited for until the end of that day, as a person decided
 * @param statusReason why it was cancelled or closed
 */
public record SalesOrder(
        String number,
        Party customer,
        String customerClass,
        @Nullable String site,
        String currency,
        LocalDate issuedOn,
        @Nullable LocalDate deliverBy,
        @Nullable String incoterm,
        @Nullable String terms,
        boolean proofOfDelivery,
        @Nullable BigDecimal total,
        List<Charge> charges,
        List<SalesOrderLine> lines,
        @Nullable String sourceVersion,
        List<String> prepared,
        List<String> overdue,
        @Nullable LocalDate waitUntil,
        OrderStatus status,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Order<SalesOrderLine> {

    public SalesOrder {
        charges = List.copyOf(charges);
        lines = List.copyOf(lines);
        prepared = List.copyOf(prepared);
        overdue = List.copyOf(overdue);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.salesOrder(number);
    }

    @Override
    public Party partner() {
        return customer;
    }

    public Optional<SalesOrderLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.hasNumber(line)).findFirst();
    }

    /**
     * The order with the content of the given one, its status and what the warehouse did kept. The order itself where the
     * given one is an older version that came late.
     */
    public SalesOrder changed(SalesOrder content) {
        return SourceVersion.isOlder(content.sourceVersion, sourceVersion)
                ? this
                : content.with(content.asFarAs(this), prepared, overdue, waitUntil, status, statusReason);
    }

    public SalesOrder cancelled(@Nullable String reason) {
        return with(lines, prepared, overdue, waitUntil, OrderStatus.CANCELLED, reason);
    }

    /** Closed short: what has not been shipped yet will not be. */
    public SalesOrder closed(@Nullable String reason) {
        return with(lines, prepared, overdue, waitUntil, OrderStatus.CLOSED, reason);
    }

    /** The order with what is overdue waited for until the end of that day. */
    public SalesOrder waitingUntil(LocalDate day) {
        return with(lines, prepared, List.of(), day, status, statusReason);
    }

    /** The order with that not waited for any longer; what a person decided to wait for is over as well. */
    public SalesOrder overdue(Set<String> more) {
        List<String> all = Stream.concat(overdue.stream(), more.stream())
                .distinct()
                .sorted()
                .toList();
        return with(lines, prepared, all, null, status, statusReason);
    }

    /**
     * The order with what was picked or packed; the order itself where that is already in it.
     *
     * @param units where the warehouse counts in other units than the order
     * @throws InvalidChange for a line that the order does not have, or whose unit nothing leads to
     */
    public SalesOrder prepared(GoodsPrepared done, UnitConversions units) {
        if (prepared.contains(done.reference())) {
            return this;
        }
        List<SalesOrderLine> after = new ArrayList<>(lines);
        for (PreparedLine each : done.lines()) {
            SalesOrderLine line = line(each.line())
                    .orElseThrow(() -> new InvalidChange("Order %s has no line %s.".formatted(number, each.line())));
            BigDecimal quantity = inUnitOf(line, each, units);
            after.replaceAll(before -> before.line().equals(line.line()) ? done.applied(before, quantity) : before);
        }
        List<String> all = new ArrayList<>(prepared);
        all.add(done.reference());
        return with(after, all, overdue, waitUntil, status, statusReason);
    }

    private BigDecimal inUnitOf(SalesOrderLine line, PreparedLine done, UnitConversions units) {
        Ratio factor = done.unit() == null ? Ratio.ONE : units.factor(line.sku(), done.unit(), line.unit());
        if (factor == null) {
            throw new InvalidChange("Order %s line %s is counted in %s, and no conversion from %s is loaded."
                    .formatted(number, line.line(), line.unit(), done.unit()));
        }
        return factor.times(done.quantity()).toDecimal();
    }

    private List<SalesOrderLine> asFarAs(SalesOrder before) {
        return lines.stream()
                .map(line -> before.line(line.line()).map(line::asFarAs).orElse(line))
                .toList();
    }

    private SalesOrder with(
            List<SalesOrderLine> newLines,
            List<String> newPrepared,
            List<String> newOverdue,
            @Nullable LocalDate newWaitUntil,
            OrderStatus newStatus,
            @Nullable String newReason) {
        return new SalesOrder(
                number,
                customer,
                customerClass,
                site,
                currency,
                issuedOn,
                deliverBy,
                incoterm,
                terms,
                proofOfDelivery,
                total,
                charges,
                newLines,
                sourceVersion,
                newPrepared,
                newOverdue,
                newWaitUntil,
                newStatus,
                newReason,
                extra);
    }
}
