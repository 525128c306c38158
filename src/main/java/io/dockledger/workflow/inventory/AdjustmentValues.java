package io.dockledger.workflow.inventory;

import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.BaseAmounts;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What differences are worth, as limits speak of them: in the base currency, without a sign. */
@Component
class AdjustmentValues {

    private final BaseAmounts amounts;

    AdjustmentValues(BaseAmounts amounts) {
        this.amounts = amounts;
    }

    /** Above every limit where no cost is known: nobody can say then that it is little. */
    BigDecimal worth(InventoryAdjustment adjustment) {
        BigDecimal total = adjustment.total();
        return total == null
                ? BaseAmounts.UNKNOWN
                : amounts.of(new Money(total, adjustment.currency()).abs(), adjustment.openedOn());
    }
}
