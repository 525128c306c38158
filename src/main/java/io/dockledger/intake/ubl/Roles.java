package io.dockledger.intake.ubl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AdditionalAccountIDType;
import org.jspecify.annotations.Nullable;

/**
 * By which numbers and names a document names its seller and its buyer, in all the parts that they play in it.
 *
 * @param root the name of the document's root element
 */
record Roles(String root, Set<String> seller, Set<String> buyer) {

    /** @param sellers and {@code buyers}: the parties as the document has them, some of which may be missing */
    static Roles of(
            String root, Stream<@Nullable SupplierPartyType> sellers, Stream<@Nullable CustomerPartyType> buyers) {
        return new Roles(root, said(sellers.flatMap(Roles::ofSeller)), said(buyers.flatMap(Roles::ofBuyer)));
    }

    private static Set<String> said(Stream<@Nullable String> all) {
        Set<String> said = new LinkedHashSet<>();
        all.filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .map(String::strip)
                .forEach(said::add);
        return said;
    }

    private static Stream<@Nullable String> ofSeller(@Nullable SupplierPartyType seller) {
        return seller == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(seller.getCustomerAssignedAccountIDValue()),
                        Stream.concat(
                                each(seller.getAdditionalAccountID(), AdditionalAccountIDType::getValue),
                                ofParty(seller.getParty())));
    }

    private static Stream<@Nullable String> ofBuyer(@Nullable CustomerPartyType buyer) {
        return buyer == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(buyer.getCustomerAssignedAccountIDValue(), buyer.getSupplierAssignedAccountIDValue()),
                        Stream.concat(
                                each(buyer.getAdditionalAccountID(), AdditionalAccountIDType::getValue),
                                ofParty(buyer.getParty())));
    }

    private static Stream<@Nullable String> ofParty(@Nullable PartyType party) {
        return party == null
                ? Stream.empty()
                : Stream.of(
                                Stream.<@Nullable String>of(party.getEndpointIDValue()),
                                each(party.getPartyIdentification(), PartyIdentificationType::getIDValue),
                                each(party.getPartyTaxScheme(), PartyTaxSchemeType::getCompanyIDValue),
                                each(party.getPartyLegalEntity(), PartyLegalEntityType::getCompanyIDValue),
                                each(party.getPartyName(), PartyNameType::getNameValue),
                                each(party.getPartyLegalEntity(), PartyLegalEntityType::getRegistrationNameValue))
                        .flatMap(Function.identity());
    }

    private static <T> Stream<@Nullable String> each(List<T> all, Function<T, @Nullable String> what) {
        return all.stream().map(what);
    }
}
