package io.dockledger.documents;

import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import io.dockledger.identity.Tenancy;
import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reference data in memory, a snapshot for each tenant; the first to ask in a transaction looks whether it still holds. */
@Component
class CachedReferenceData implements ReferenceData {

    private static final String UNKNOWN_SUPPLIER = SupplierClass.NEW.code();
    private static final String UNKNOWN_CUSTOMER = "standard";

    private final Map<String, ReferenceSnapshot> snapshots = new ConcurrentHashMap<>();

    /** Holds the snapshot for the rest of the transaction, so that one transaction sees one state; nothing is written. */
    private final CommitBuffer<ReferenceSnapshot> checked;

    private final ReferenceReader reader;

    CachedReferenceData(CommitBuffers buffers, ReferenceReader reader) {
        this.checked = buffers.create(CommitBuffers.FACTS, read -> {});
        this.reader = reader;
    }

    @Override
    public UnitConversions unitConversions() {
        return snapshot().units();
    }

    @Override
    public ExchangeRates exchangeRates() {
        return snapshot().rates();
    }

    @Override
    public String supplierClass(String supplier) {
        Supplier known = snapshot().suppliers().get(supplier);
        return known == null ? UNKNOWN_SUPPLIER : known.supplierClass().code();
    }

    @Override
    public @Nullable String supplierName(String supplier) {
        Supplier known = snapshot().suppliers().get(supplier);
        return known == null ? null : known.name();
    }

    @Override
    public String customerClass(String customer) {
        Customer known = snapshot().customers().get(customer);
        return known == null ? UNKNOWN_CUSTOMER : known.customerClass();
    }

    @Override
    public @Nullable String family(String sku) {
        Item known = snapshot().items().get(sku);
        return known == null ? null : known.family();
    }

    @Override
    public @Nullable String itemName(String sku) {
        Item known = snapshot().items().get(sku);
        return known == null ? null : known.description();
    }

    @Override
    public String skuClass(String sku) {
        Item known = snapshot().items().get(sku);
        return known == null ? "" : Objects.requireNonNullElse(known.skuClass(), "");
    }

    @Override
    public Set<String> ownParties() {
        return snapshot().ownParties();
    }

    @Override
    public String baseCurrency() {
        return snapshot().baseCurrency();
    }

    @Override
    public Money inBaseCurrency(Money money, LocalDate on) {
        ReferenceSnapshot snapshot = snapshot();
        Ratio rate = snapshot.rates().rate(money.currency(), snapshot.baseCurrency(), on);
        return rate == null
                ? money
                : new Money(rate.times(money.amount()).toDecimal(), snapshot.baseCurrency()).rounded();
    }

    private ReferenceSnapshot snapshot() {
        if (!checked.pending().isEmpty()) {
            return checked.pending().get(0);
        }
        UUID version = reader.version();
        ReferenceSnapshot known = snapshots.get(Tenancy.require());
        ReferenceSnapshot current = known != null && known.version().equals(version) ? known : reader.read(version);
        snapshots.put(Tenancy.require(), current);
        checked.add(current);
        return current;
    }
}
