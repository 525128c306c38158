package io.dockledger.workflow.chain;

import io.dockledger.documents.ReferenceData;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Amounts as the approval limits speak of them: in the company's base currency. */
@Component
public class BaseAmounts {

    /** Above every limit: without a rate nobody can say that an amount is small, so the highest level decides. */
    public static final BigDecimal UNKNOWN = new BigDecimal("999999999999");

    private final ReferenceData reference;

    BaseAmounts(ReferenceData reference) {
        this.reference = reference;
    }

    public BigDecimal of(Money money, LocalDate on) {
        Money converted = reference.inBaseCurrency(money, on);
        return converted.currency().equals(reference.baseCurrency()) ? converted.amount() : UNKNOWN;
    }
}
