package io.dockledger.documents;

import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import io.dockledger.money.ExchangeRate;
import io.dockledger.money.ExchangeRates;
import io.dockledger.money.UnitConversion;
import io.dockledger.money.UnitConversions;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all reference data of the current tenant. */
@Component
class ReferenceReader {

    private static final UUID NOTHING_LOADED = new UUID(0, 0);
    private static final String USUAL_BASE_CURRENCY = "EUR";

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final UnitConversionSet units;
    private final ExchangeRateSet rates;
    private final SupplierSet suppliers;
    private final CustomerSet customers;
    private final ItemSet items;
    private final OwnPartySet ownParties;

    ReferenceReader(
            JdbcClient jdbc,
            Tenants tenants,
            UnitConversionSet units,
            ExchangeRateSet rates,
            SupplierSet suppliers,
            CustomerSet customers,
            ItemSet items,
            OwnPartySet ownParties) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.units = units;
        this.rates = rates;
        this.suppliers = suppliers;
        this.customers = customers;
        this.items = items;
        this.ownParties = ownParties;
    }

    UUID version() {
        return jdbc.sql("select version from reference_version where tenant_id = current_setting('dockledger.tenant')")
                .query(UUID.class)
                .optional()
                .orElse(NOTHING_LOADED);
    }

    ReferenceSnapshot read(UUID version) {
        String base = tenants.find(Tenancy.require())
                .map(Tenant::baseCurrency)
                .map(currency -> currency.getCurrencyCode())
                .orElse(USUAL_BASE_CURRENCY);
        List<UnitConversion> conversions = units.list(ReferenceSet.Page.ALL);
        List<ExchangeRate> exchange = rates.list(ReferenceSet.Page.ALL);
        return new ReferenceSnapshot(
                version,
                base,
                UnitConversions.of(conversions),
                ExchangeRates.of(base, exchange),
                suppliers.list(ReferenceSet.Page.ALL).stream()
                        .collect(Collectors.toUnmodifiableMap(Supplier::number, Function.identity())),
                customers.list(ReferenceSet.Page.ALL).stream()
                        .collect(Collectors.toUnmodifiableMap(Customer::number, Function.identity())),
                items.list(ReferenceSet.Page.ALL).stream()
                        .collect(Collectors.toUnmodifiableMap(Item::sku, Function.identity())),
                ownParties.list(ReferenceSet.Page.ALL).stream()
                        .map(OwnParty::number)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
