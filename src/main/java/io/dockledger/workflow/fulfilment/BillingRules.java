package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.fulfilment.ShipmentFacts;
import io.dockledger.matching.AcceptedVariance;
import io.dockledger.matching.LineMatch;
import io.dockledger.matching.Match;
import io.dockledger.matching.MatchRequest;
import io.dockledger.matching.MatchResult;
import io.dockledger.matching.OrderCheckRequest;
import io.dockledger.matching.OrderChecks;
import io.dockledger.matching.PaymentFacts;
import io.dockledger.matching.ReceiptFacts;
import io.dockledger.matching.Side;
import io.dockledger.matching.ToleranceTable;
import io.dockledger.matching.Variance;
import io.dockledger.workflow.exception.ResolveMatchException;
import io.dockledger.workflow.invoice.MatchFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of the match the other way round: what we ship and bill against what a customer ordered. */
@Component
class BillingRules {

    private final ReferenceData reference;

    BillingRules(ReferenceData reference) {
        this.reference = reference;
    }

    /** @param shipmentOver whether what is not shipped will not be waited for any longer */
    List<Variance> ofOrder(
            SellingFacts facts, List<AcceptedVariance> accepted, boolean shipmentOver, ToleranceTable tolerances) {
        return OrderChecks.of(new OrderCheckRequest(
                MatchFacts.of(facts.order(), reference::family),
                ResolveMatchException.CUSTOMER,
                receipts(facts),
                List.of(),
                accepted,
                shipmentOver,
                reference.unitConversions(),
                tolerances,
                Side.SELLING));
    }

    /**
     * What is wrong with an invoice as far as it concerns the order: its lines for it, and where it is the first order
     * that the invoice names, the invoice as a whole.
     *
     * @param orderOver whether an order that is not known will not be waited for any longer
     * @param shipmentOver whether what is not shipped will not be waited for any longer
     */
    List<Variance> ofInvoice(
            SellingFacts facts,
            SalesInvoice invoice,
            List<AcceptedVariance> accepted,
            boolean orderOver,
            boolean shipmentOver,
            ToleranceTable tolerances) {
        MatchResult result = Match.of(new MatchRequest(
                invoice.key().text(),
                ResolveMatchException.CUSTOMER,
                facts.orders(reference::family),
                receipts(facts),
                List.of(),
                facts.billed(),
                List.of(),
                PaymentFacts.NONE,
                List.of(),
                accepted,
                orderOver,
                shipmentOver,
                reference.unitConversions(),
                reference.exchangeRates(),
                tolerances,
                Side.SELLING));
        Map<String, String> orders = result.lines().stream()
                .filter(line -> line.order() != null)
                .collect(Collectors.toMap(LineMatch::line, line -> Objects.requireNonNull(line.order())));
        return result.variances().stream()
                .filter(variance -> concerns(facts, invoice, variance, orders))
                .toList();
    }

    private static boolean concerns(
            SellingFacts facts, SalesInvoice invoice, Variance variance, Map<String, String> orders) {
        String own = facts.order().number();
        String ofLine = variance.concernsLine()
                ? orders.getOrDefault(variance.part(), named(invoice, variance.part()))
                : ofPart(invoice, variance.part());
        return ofLine.isEmpty() ? own.equals(first(invoice)) : own.equals(ofLine);
    }

    private static String named(SalesInvoice invoice, String line) {
        return invoice.line(line).map(found -> found.order()).orElse("");
    }

    /** The order that is meant, where a part of the invoice is one of its orders that is known. */
    private static String ofPart(SalesInvoice invoice, String part) {
        return invoice.namedChains().contains(DocumentKey.salesOrder(part)) ? part : "";
    }

    private static String first(SalesInvoice invoice) {
        return invoice.namedChains().stream()
                .map(DocumentKey::reference)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static List<ReceiptFacts> receipts(SellingFacts facts) {
        return facts.shipped().stream()
                .map(ShipmentFacts::asReceipts)
                .flatMap(List::stream)
                .toList();
    }
}
