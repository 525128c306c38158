package io.dockledger.documents;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asks for money or gives it back: stated line by line, with charges, allowances and tax to a total. */
public sealed interface Totalled extends Document permits Bill, SupplierCredit {

    @Override
    Party partner();

    @Override
    String currency();

    List<Charge> charges();

    List<Allowance> allowances();

    /** The sum of the line amounts, as stated. */
    @Nullable
    BigDecimal lineTotal();

    /** Lines less allowances plus charges, as stated. */
    @Nullable
    BigDecimal taxExclusive();

    @Nullable
    BigDecimal taxTotal();

    /** With tax, as stated. */
    @Override
    BigDecimal total();

    List<Tax> taxes();
}
