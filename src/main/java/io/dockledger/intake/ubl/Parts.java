package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import com.helger.datetime.xml.XMLOffsetDate;
import com.helger.datetime.xml.XMLOffsetTime;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import io.dockledger.intake.PlausibleYears;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DespatchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemInstanceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LotIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentStageType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import org.jspecify.annotations.Nullable;

/** The parts that several kinds of documents have: who, where, what and when. */
final class Parts {

    private Parts() {}

    static @Nullable String number(@Nullable SupplierPartyType supplier) {
        return either(
                to(supplier, SupplierPartyType::getCustomerAssignedAccountIDValue),
                partyNumber(to(supplier, SupplierPartyType::getParty)));
    }

    static @Nullable String number(@Nullable CustomerPartyType customer) {
        return either(
                to(customer, CustomerPartyType::getCustomerAssignedAccountIDValue),
                to(customer, CustomerPartyType::getSupplierAssignedAccountIDValue),
                partyNumber(to(customer, CustomerPartyType::getParty)));
    }

    /** Who sends and who delivers mostly name the same supplier; the first that says who it is counts. */
    static @Nullable Canonical supplier(@Nullable SupplierPartyType... candidates) {
        for (SupplierPartyType candidate : candidates) {
            String number = number(candidate);
            if (number != null) {
                return new Canonical()
                        .text("number", number)
                        .prose("name", partyName(to(candidate, SupplierPartyType::getParty)));
            }
        }
        return null;
    }

    /** The first of the candidates that says who it is. */
    static @Nullable Canonical customer(@Nullable CustomerPartyType... candidates) {
        for (CustomerPartyType candidate : candidates) {
            String number = number(candidate);
            if (number != null) {
                return new Canonical()
                        .text("number", number)
                        .prose("name", partyName(to(candidate, CustomerPartyType::getParty)));
            }
        }
        return null;
    }

    private static @Nullable String partyNumber(@Nullable PartyType party) {
        return either(
                to(first(to(party, PartyType::getPartyIdentification)), PartyIdentificationType::getIDValue),
                to(party, PartyType::getEndpointIDValue),
                to(first(to(party, PartyType::getPartyTaxScheme)), PartyTaxSchemeType::getCompanyIDValue),
                to(first(to(party, PartyType::getPartyLegalEntity)), PartyLegalEntityType::getCompanyIDValue),
                partyName(party));
    }

    private static @Nullable String partyName(@Nullable PartyType party) {
        return either(
                to(first(to(party, PartyType::getPartyName)), PartyNameType::getNameValue),
                to(first(to(party, PartyType::getPartyLegalEntity)), PartyLegalEntityType::getRegistrationNameValue));
    }

    /** Where the goods go: the delivery's place, or else the place of whoever receives it. */
    static @Nullable String site(@Nullable DeliveryType delivery, @Nullable CustomerPartyType receiver) {
        LocationType location = to(delivery, DeliveryType::getDeliveryLocation);
        PartyType party = to(receiver, CustomerPartyType::getParty);
        LocationType home = to(party, PartyType::getPhysicalLocation);
        return either(
                to(location, LocationType::getIDValue),
                to(delivery, DeliveryType::getDeliveryAddress, AddressType::getIDValue),
                to(first(to(location, LocationType::getDescription)), DescriptionType::getValue),
                to(location, LocationType::getAddress, AddressType::getCityNameValue),
                to(delivery, DeliveryType::getDeliveryAddress, AddressType::getCityNameValue),
                to(home, LocationType::getIDValue),
                to(home, LocationType::getAddress, AddressType::getCityNameValue),
                to(party, PartyType::getPostalAddress, AddressType::getCityNameValue));
    }

    /** From where the goods leave: the place of the despatch, or else where their sender has its stock. */
    static @Nullable String origin(@Nullable DespatchType despatch, @Nullable SupplierPartyType sender) {
        LocationType location = to(despatch, DespatchType::getDespatchLocation);
        LocationType home = to(to(sender, SupplierPartyType::getParty), PartyType::getPhysicalLocation);
        return either(
                to(location, LocationType::getIDValue),
                to(despatch, DespatchType::getDespatchAddress, AddressType::getIDValue),
                to(location, LocationType::getAddress, AddressType::getCityNameValue),
                to(despatch, DespatchType::getDespatchAddress, AddressType::getCityNameValue),
                to(home, LocationType::getIDValue),
                to(home, LocationType::getAddress, AddressType::getCityNameValue));
    }

    static @Nullable String carrier(@Nullable ShipmentType shipment) {
        PartyType ofStage =
                first(to(first(to(shipment, ShipmentType::getShipmentStage)), ShipmentStageType::getCarrierParty));
        PartyType ofDelivery = to(shipment, ShipmentType::getDelivery, DeliveryType::getCarrierParty);
        return either(partyName(ofStage), partyNumber(ofStage), partyName(ofDelivery), partyNumber(ofDelivery));
    }

    /** The buyer's number of the item where there is one, for that is what its order and its stock are kept by. */
    static @Nullable String sku(@Nullable ItemType item) {
        return either(
                to(item, ItemType::getBuyersItemIdentification, ItemIdentificationType::getIDValue),
                to(item, ItemType::getSellersItemIdentification, ItemIdentificationType::getIDValue),
                to(item, ItemType::getStandardItemIdentification, ItemIdentificationType::getIDValue),
                to(first(to(item, ItemType::getManufacturersItemIdentification)), ItemIdentificationType::getIDValue),
                to(item, ItemType::getNameValue));
    }

    /** Our own number of the item: what we sell is ordered and kept by the seller's. */
    static @Nullable String sku(@Nullable ItemType item, Side side) {
        return either(side.sells() ? sellersSku(item) : null, sku(item));
    }

    /** The partner's number of the item. */
    static @Nullable String partnerSku(@Nullable ItemType item, Side side) {
        return side.sells()
                ? to(item, ItemType::getBuyersItemIdentification, ItemIdentificationType::getIDValue)
                : sellersSku(item);
    }

    /** Our own number of the order: a seller has one beside the buyer's, and where it is not said the buyer's is both. */
    static @Nullable String order(@Nullable OrderReferenceType reference, Side side) {
        return either(
                side.sells() ? Bills.known(to(reference, OrderReferenceType::getSalesOrderIDValue)) : null,
                Bills.known(to(reference, OrderReferenceType::getIDValue)));
    }

    static @Nullable String order(@Nullable OrderLineReferenceType reference, Side side) {
        return order(to(reference, OrderLineReferenceType::getOrderReference), side);
    }

    /** Our own number of the order's line. */
    static @Nullable String orderLine(@Nullable OrderLineReferenceType reference, Side side) {
        return either(
                side.sells() ? Bills.known(to(reference, OrderLineReferenceType::getSalesOrderLineIDValue)) : null,
                Bills.known(to(reference, OrderLineReferenceType::getLineIDValue)));
    }

    private static @Nullable String sellersSku(@Nullable ItemType item) {
        return to(item, ItemType::getSellersItemIdentification, ItemIdentificationType::getIDValue);
    }

    static @Nullable String description(@Nullable ItemType item) {
        return either(
                to(item, ItemType::getNameValue),
                to(first(to(item, ItemType::getDescription)), DescriptionType::getValue));
    }

    static @Nullable String lot(@Nullable ItemType item) {
        return to(
                first(to(item, ItemType::getItemInstance)),
                ItemInstanceType::getLotIdentification,
                LotIdentificationType::getLotNumberIDValue);
    }

    /** Where the party is, or else who it is: a company may count its sites as parties. */
    static @Nullable String place(@Nullable PartyType party) {
        return either(to(party, PartyType::getPhysicalLocation, LocationType::getIDValue), partyNumber(party));
    }

    /** A document without a time counts from the start of its day; what names no zone is UTC. */
    static Instant issued(@Nullable XMLOffsetDate date, @Nullable XMLOffsetTime time) {
        if (date == null) {
            // The schema requires it, but allows years that no calendar of ours has.
            throw new IntakeRefused(
                    Problem.INVALID,
                    "The document has no issue date that can be read.",
                    List.of(new Fault("/*/cbc:IssueDate", "cannot be read")));
        }
        if (!PlausibleYears.include(date)) {
            throw new IntakeRefused(
                    Problem.INVALID,
                    "The document's issue date %s.".formatted(PlausibleYears.REQUIRED),
                    List.of(new Fault("/*/cbc:IssueDate", PlausibleYears.REQUIRED)));
        }
        ZoneOffset dateOffset = date.hasOffset() ? date.getOffset() : ZoneOffset.UTC;
        ZoneOffset offset = time != null && time.hasOffset() ? time.getOffset() : dateOffset;
        LocalTime clock = time == null ? LocalTime.MIDNIGHT : time.toLocalTime();
        return date.toLocalDate().atTime(clock).toInstant(offset);
    }

    /** What tells a document from all others of its sender: its UUID, or else kind, supplier, number and date. */
    static String id(
            @Nullable String uuid,
            String root,
            @Nullable String supplier,
            @Nullable String number,
            @Nullable XMLOffsetDate issued) {
        String given = either(uuid);
        return given != null ? given.strip() : "%s/%s/%s/%s".formatted(root, supplier, number, issued);
    }
}
