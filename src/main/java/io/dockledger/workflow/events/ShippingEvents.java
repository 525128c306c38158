package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.FulfilmentChange.DeliveryAccepted;
import io.dockledger.documents.FulfilmentChange.DeliveryReversed;
import io.dockledger.documents.FulfilmentChange.ShipmentReversed;
import io.dockledger.documents.ProofOfDelivery;
import io.dockledger.documents.Shipment;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.fulfilment.FulfilmentDesk;
import io.dockledger.workflow.fulfilment.LatePapers;
import io.dockledger.workflow.fulfilment.OrderToRevenue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Goods on their way to customers: shipped, taken back, delivered, accepted, delivered by mistake. */
@Component
class ShippingEvents implements EventHandler {

    private final Register register;
    private final ChainDesk chains;
    private final Reports reports;
    private final FulfilmentDesk desk;
    private final LatePapers late;

    ShippingEvents(Register register, ChainDesk chains, Reports reports, FulfilmentDesk desk, LatePapers late) {
        this.register = register;
        this.chains = chains;
        this.reports = reports;
        this.desk = desk;
        this.late = late;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(
                Shipment.class,
                ShipmentReversed.class,
                ProofOfDelivery.class,
                DeliveryAccepted.class,
                DeliveryReversed.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        if (data instanceof Shipment shipment) {
            return dispatched(event, shipment);
        }
        if (data instanceof ProofOfDelivery proof) {
            return delivered(event, proof);
        }
        Optional<Document> known = register.known(data.key(), Document.class);
        return known.map(before -> changed(event, before, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome dispatched(BusinessEvent event, Shipment shipment) {
        for (DocumentKey order : orders(shipment)) {
            if (chains.find(order).isEmpty()) {
                return Outcomes.waitsFor(order);
            }
        }
        Optional<Shipment> known = register.known(shipment.key(), Shipment.class);
        if (known.isPresent()) {
            return again(known.get().dispatchesTheSameAs(shipment), shipment.key());
        }
        register.enter(event, shipment);
        orders(shipment)
                .forEach(order -> reports.report(
                        order,
                        OrderToRevenue.Messages.GOODS_SHIPPED,
                        MilestoneNames.GOODS_SHIPPED,
                        Map.of(
                                OrderToRevenue.Variables.SHIPMENT_KEY,
                                shipment.key().text(),
                                OrderToRevenue.Variables.PROOF_NEEDED,
                                desk.proofNeeded(order, shipment))));
        late.came(orders(shipment), shipment.shippedOn());
        return Outcomes.settles(shipment.key());
    }

    private static List<DocumentKey> orders(Shipment shipment) {
        return shipment.namedChains().stream().sorted().toList();
    }

    private static Outcome again(boolean same, DocumentKey key) {
        return Outcomes.again(
                same,
                "%s was sent before under the same number with other content. Send a reversal and a new document to change it."
                        .formatted(key));
    }

    private Outcome delivered(BusinessEvent event, ProofOfDelivery proof) {
        Optional<Shipment> shipment = register.known(proof.shipmentKey(), Shipment.class);
        if (shipment.isEmpty()) {
            return Outcomes.waitsFor(proof.shipmentKey());
        }
        Optional<ProofOfDelivery> known = register.known(proof.key(), ProofOfDelivery.class);
        if (known.isPresent()) {
            return again(known.get().confirmsTheSameAs(proof), proof.key());
        }
        register.enter(event, proof);
        for (DocumentKey order : orders(shipment.get())) {
            reports.reached(order, MilestoneNames.DELIVERY_CONFIRMED);
            endTask(order, proof.shipmentKey());
        }
        late.came(orders(shipment.get()), proof.deliveredOn());
        return Outcomes.settles(proof.key());
    }

    /** The carrier was faster, or the shipment is gone, so nobody has to find out. */
    private void endTask(DocumentKey order, DocumentKey shipment) {
        reports.reportWhere(
                order,
                OrderToRevenue.Messages.DELIVERY_CONFIRMED,
                OrderToRevenue.Variables.SHIPMENT_KEY,
                shipment.text());
    }

    private Outcome changed(BusinessEvent event, Document before, Canonical data) {
        if (data instanceof ShipmentReversed reversal) {
            Shipment after = ((Shipment) before).reversed(reversal);
            return record(event, before, after, orders(after), MilestoneNames.SHIPMENT_REVERSED);
        }
        ProofOfDelivery proof = (ProofOfDelivery) before;
        List<DocumentKey> orders =
                chains.chainsOf(proof.key()).stream().sorted().toList();
        if (data instanceof DeliveryAccepted accepted) {
            Outcome outcome = record(
                    event, before, proof.accepted(accepted.acceptedOn()), orders, MilestoneNames.DELIVERY_ACCEPTED);
            late.came(orders, accepted.acceptedOn());
            return outcome;
        }
        return record(
                event,
                before,
                proof.reversed(((DeliveryReversed) data).reason()),
                orders,
                MilestoneNames.DELIVERY_REVERSED);
    }

    private Outcome record(
            BusinessEvent event, Document before, Document after, List<DocumentKey> orders, String milestone) {
        return register.amend(event, before, after, () -> {
            orders.forEach(order -> reports.reached(order, milestone));
            if (after instanceof Shipment shipment && shipment.state().equals(Shipment.REVERSED)) {
                orders.forEach(order -> endTask(order, shipment.key()));
            }
        });
    }
}
