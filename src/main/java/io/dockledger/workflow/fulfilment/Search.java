package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.LedgerEntry;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.OrderStatus;
import io.dockledger.documents.Revenue;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.documents.SalesOrder;
import io.dockledger.documents.Shipment;
import io.dockledger.fulfilment.BillingChecks;
import io.dockledger.fulfilment.DeliveryChecks;
import io.dockledger.fulfilment.LineProgress;
import io.dockledger.fulfilment.Progress;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.fulfilment.RevenuePoint;
import io.dockledger.fulfilment.ShipmentFacts;
import io.dockledger.matching.AcceptedVariance;
import io.dockledger.matching.Difference;
import io.dockledger.matching.Judge;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.ToleranceTable;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.exception.ResolveMatchException;
import io.dockledger.workflow.invoice.MatchFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One look at one sales order. */
final class Search {

    /** What a person may decide to wait for: it is not asked again before that day is over. */
    private static final Set<VarianceKind> WAITED_FOR = EnumSet.of(
            VarianceKind.UNDER_DELIVERY,
            VarianceKind.NOT_SHIPPED,
            VarianceKind.NOT_INVOICED,
            VarianceKind.NOT_DELIVERED,
            VarianceKind.DELIVERY_REFUSED,
            VarianceKind.DELIVERY_EXCEEDED,
            VarianceKind.POSTING_DIFFERS,
            VarianceKind.POSTING_OVERDUE,
            VarianceKind.REVENUE_DIFFERENCE);

    /** With one of these accepted, what is billed may stay ahead of what is earned. */
    private static final Set<VarianceKind> NEVER_EARNED = EnumSet.of(
            VarianceKind.QUANTITY,
            VarianceKind.NOT_SHIPPED,
            VarianceKind.NOT_DELIVERED,
            VarianceKind.DELIVERY_REFUSED,
            VarianceKind.DELIVERY_EXCEEDED,
            VarianceKind.UNDER_DELIVERY);

    private final SellingFacts facts;
    private final SalesOrder order;
    private final RevenuePoint point;
    private final Progress progress;
    private final List<LineProgress> lines;
    private final List<RevenueLine> unconfirmed;
    private final Standing standing;
    private final List<AcceptedVariance> accepted;
    private final ToleranceTable tolerances;
    private final BillingRules rules;
    private final OrderFacts ordered;
    private final BillingChecks billing;
    private final Map<String, Wait> waits = new TreeMap<>();

    Search(
            SellingFacts facts,
            RevenuePoint point,
            Progress progress,
            List<RevenueLine> unconfirmed,
            Standing standing,
            List<AcceptedVariance> accepted,
            ToleranceTable tolerances,
            BillingRules rules,
            Function<String, @Nullable String> family) {
        this.facts = facts;
        this.order = facts.order();
        this.point = point;
        this.progress = progress;
        this.lines = progress.now();
        this.unconfirmed = unconfirmed;
        this.standing = standing;
        this.accepted = accepted;
        this.tolerances = tolerances;
        this.rules = rules;
        this.ordered = MatchFacts.of(order, family);
        this.billing = new BillingChecks(ordered, lines);
    }

    Found found() {
        boolean open = order.status() == OrderStatus.OPEN;
        boolean missing = open && isMissing();
        boolean billed = billing.isCovered();
        boolean billOver =
                !billed && over(VarianceKind.NOT_INVOICED, lastShipped().toString(), lastShipped());
        List<Variance> all = new ArrayList<>(rules.ofOrder(
                facts,
                accepted,
                missing && over(VarianceKind.UNDER_DELIVERY, dueOn().toString(), dueOn()),
                tolerances));
        // What is not shipped of an order that was closed or cancelled is no longer expected.
        all.removeIf(variance -> !open && variance.kind() == VarianceKind.UNDER_DELIVERY);
        facts.invoices().forEach(invoice -> all.addAll(ofInvoice(invoice, open)));
        List<Difference> differences = new ArrayList<>(
                new DeliveryChecks(ordered, progress, own(facts.shipments()), overdueProofs()).differences());
        if (billOver) {
            differences.addAll(billing.unbilled());
        }
        differences.addAll(LedgerChecks.differences(facts, overdueEntries(), unconfirmed, isEnded()));
        all.addAll(Judge.of(ResolveMatchException.CUSTOMER, differences, accepted, tolerances));
        List<Variance> asked = all.stream().filter(this::isAsked).toList();
        boolean nothingLeft = !missing
                && (billed || (billOver && noneBlocks(all, VarianceKind.NOT_INVOICED)))
                && isEarned(all)
                && isProved(all)
                && isPosted(all);
        List<Revenue> putOff = putOff();
        return new Found(asked, List.copyOf(waits.values()), putOff, nothingLeft);
    }

    /** Nobody confirms revenue of an order that is settled or cancelled. */
    private boolean isEnded() {
        return standing.stage().isEnded() || order.status() == OrderStatus.CANCELLED;
    }

    /** Whether less was shipped than ordered, by more than is allowed. */
    private boolean isMissing() {
        return rules.ofOrder(facts, accepted, true, tolerances).stream()
                .anyMatch(variance -> variance.kind() == VarianceKind.UNDER_DELIVERY && variance.blocks());
    }

    private List<Variance> ofInvoice(SalesInvoice invoice, boolean open) {
        boolean ahead = lines.stream().anyMatch(line -> line.invoiced().compareTo(line.shipped()) > 0);
        boolean shipmentOver = !open || (ahead && over(VarianceKind.NOT_SHIPPED, invoice.number(), invoice.issuedOn()));
        Set<String> known = facts.all(SalesOrder.class).stream()
                .map(each -> each.key().text())
                .collect(Collectors.toSet());
        boolean unknown = invoice.namedChains().stream().anyMatch(key -> !known.contains(key.text()));
        boolean orderOver = unknown && over(VarianceKind.UNKNOWN_ORDER, invoice.number(), invoice.issuedOn());
        return rules.ofInvoice(facts, invoice, accepted, orderOver, shipmentOver, tolerances);
    }

    private Set<String> overdueProofs() {
        if (!order.proofOfDelivery() && !point.needsProof()) {
            return Set.of();
        }
        return facts.underway()
                .filter(shipment -> !progress.isProved(SellingFacts.of(shipment)))
                .filter(shipment -> over(VarianceKind.NOT_DELIVERED, shipment.number(), shipment.shippedOn()))
                .map(shipment -> shipment.key().text())
                .collect(Collectors.toSet());
    }

    private List<LedgerEntry> overdueEntries() {
        return facts.unposted().stream()
                .filter(entry -> over(VarianceKind.POSTING_OVERDUE, entry.number(), entry.issuedOn()))
                .toList();
    }

    private static List<ShipmentFacts> own(List<Shipment> shipments) {
        return shipments.stream().map(SellingFacts::of).toList();
    }

    private LocalDate dueOn() {
        return Objects.requireNonNullElse(order.deliverBy(), order.issuedOn());
    }

    private LocalDate lastShipped() {
        return facts.underway()
                .map(Shipment::shippedOn)
                .max(LocalDate::compareTo)
                .orElse(order.issuedOn());
    }

    private boolean over(VarianceKind missing, String what, LocalDate dueOn) {
        return over(Wait.of(missing, what, dueOn));
    }

    /** Whether it is not waited for any longer. */
    private boolean over(Wait wait) {
        boolean over = order.overdue().contains(wait.mark());
        if (!over) {
            waits.put(wait.mark(), wait);
        }
        return over;
    }

    private boolean isAsked(Variance variance) {
        LocalDate until = order.waitUntil();
        if (until == null || !WAITED_FOR.contains(variance.kind())) {
            return true;
        }
        // When that day is over, the order forgets it.
        waits.put("wait", new Wait("wait", null, until));
        return false;
    }

    private static boolean noneBlocks(List<Variance> all, VarianceKind kind) {
        return all.stream().noneMatch(variance -> variance.kind() == kind && variance.blocks());
    }

    private boolean isEarned(Collection<Variance> all) {
        return lines.stream().allMatch(line -> !line.isAhead(point))
                || all.stream().anyMatch(variance -> variance.accepted() && NEVER_EARNED.contains(variance.kind()));
    }

    /** The ledger has what it was told, or somebody knows better than to wait for its word. */
    private boolean isPosted(Collection<Variance> all) {
        return facts.unposted().stream()
                .allMatch(entry -> all.stream()
                        .anyMatch(variance -> variance.kind() == VarianceKind.POSTING_OVERDUE
                                && variance.accepted()
                                && variance.document().equals(entry.key().text())));
    }

    private boolean isProved(Collection<Variance> all) {
        return !order.proofOfDelivery()
                || facts.underway()
                        .allMatch(shipment -> progress.isProved(SellingFacts.of(shipment))
                                || all.stream()
                                        .anyMatch(variance -> variance.kind() == VarianceKind.NOT_DELIVERED
                                                && variance.accepted()
                                                && variance.part().equals(shipment.number())));
    }

    /** What a person put off to later days than today. */
    private List<Revenue> putOff() {
        return facts.revenues().stream()
                .filter(revenue -> revenue.status() == LedgerStatus.DEFERRED && isPutOff(revenue))
                .toList();
    }

    private boolean isPutOff(Revenue revenue) {
        LocalDate again = revenue.askAgainOn();
        return again != null
                && !over(new Wait("revenue %s %s".formatted(revenue.number(), again), null, again.minusDays(1)));
    }
}
