package io.dockledger.documents;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** stub */
public interface ReferenceData {
    String supplierClass(String supplier);

    @Nullable
    String family(String sku);

    UnitConversions unitConversions();

    ExchangeRates exchangeRates();

    Money inBaseCurrency(Money money, LocalDate on);
}
