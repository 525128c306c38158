package io.dockledger.documents;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** stub */
@Component
class StubReferenceData implements ReferenceData {
    @Override
    public String supplierClass(String supplier) {
        return "standard";
    }

    @Override
    public @Nullable String family(String sku) {
        return null;
    }

    @Override
    public UnitConversions unitConversions() {
        return UnitConversions.builtIn();
    }

    @Override
    public ExchangeRates exchangeRates() {
        return ExchangeRates.none();
    }

    @Override
    public Money inBaseCurrency(Money money, LocalDate on) {
        return money;
    }
}
