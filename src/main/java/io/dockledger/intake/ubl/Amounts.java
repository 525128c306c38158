package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import com.helger.xsds.ccts.cct.schemamodule.QuantityType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AllowanceChargeReasonType;
import org.jspecify.annotations.Nullable;

/** Quantities, prices, charges, taxes and totals. */
final class Amounts {

    private final Faults faults;

    Amounts(Faults faults) {
        this.faults = faults;
    }

    /** Writes the quantity and its unit, both of which a line must have. */
    void quantity(Canonical line, @Nullable QuantityType quantity, String xpath) {
        line.decimal("quantity", faults.required(to(quantity, QuantityType::getValue), xpath));
        if (quantity != null) {
            line.text("unit", faults.required(quantity.getUnitCode(), xpath + "/@unitCode"));
        }
    }

    /**
     * Writes the price with the quantity that it is for. A line without a price has that of its amount for its quantity:
     * the same statement without a division that would have to be rounded.
     */
    void price(
            Canonical line,
            @Nullable PriceType price,
            @Nullable AmountType lineAmount,
            @Nullable QuantityType quantity,
            String xpath) {
        BigDecimal given = to(price, PriceType::getPriceAmountValue);
        if (given != null) {
            line.decimal("price", given).decimal("priceBase", positive(to(price, PriceType::getBaseQuantityValue)));
            line.text("priceUnit", to(price, PriceType::getBaseQuantity, QuantityType::getUnitCode));
            return;
        }
        line.decimal("price", faults.required(to(lineAmount, AmountType::getValue), xpath));
        line.decimal("priceBase", positive(to(quantity, QuantityType::getValue)));
    }

    private static @Nullable BigDecimal positive(@Nullable BigDecimal base) {
        return base == null || base.signum() <= 0 ? null : base;
    }

    /** Writes what is added and what is taken off. */
    void charges(Canonical document, List<AllowanceChargeType> all) {
        document.list("charges", charges(all, true)).list("allowances", charges(all, false));
    }

    List<Canonical> charges(List<AllowanceChargeType> all, boolean added) {
        return all.stream()
                .filter(each -> added
                        == (each.getChargeIndicator() != null
                                && each.getChargeIndicator().isValue()))
                .map(each -> charge(each, added))
                .toList();
    }

    private static Canonical charge(AllowanceChargeType charge, boolean added) {
        String reason = to(
                first(to(charge, AllowanceChargeType::getAllowanceChargeReason)), AllowanceChargeReasonType::getValue);
        String code = charge.getAllowanceChargeReasonCodeValue();
        return new Canonical()
                .prose("kind", either(code, reason, added ? "charge" : "allowance"))
                .prose("reason", reason)
                .decimal("amount", charge.getAmountValue());
    }

    /** Writes totals and taxes; taxes told once more in another currency are left out. */
    void totals(
            Canonical document,
            @Nullable MonetaryTotalType total,
            List<TaxTotalType> taxTotals,
            @Nullable String currency) {
        document.decimal("lineTotal", to(total, MonetaryTotalType::getLineExtensionAmountValue))
                .decimal("taxExclusive", to(total, MonetaryTotalType::getTaxExclusiveAmountValue));
        List<TaxTotalType> own = taxTotals.stream()
                .filter(tax -> tax.getTaxAmount() != null
                        && Objects.equals(tax.getTaxAmount().getCurrencyID(), currency))
                .toList();
        if (!own.isEmpty()) {
            document.decimal("taxTotal", sum(own));
            document.list("taxes", taxes(own));
        }
        document.decimal("prepaid", to(total, MonetaryTotalType::getPrepaidAmountValue))
                .decimal("rounding", to(total, MonetaryTotalType::getPayableRoundingAmountValue))
                .decimal("total", to(total, MonetaryTotalType::getPayableAmountValue));
    }

    static BigDecimal sum(List<TaxTotalType> taxTotals) {
        return taxTotals.stream()
                .map(TaxTotalType::getTaxAmountValue)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Canonical> taxes(List<TaxTotalType> taxTotals) {
        List<Canonical> taxes = new ArrayList<>();
        for (TaxTotalType taxTotal : taxTotals) {
            for (TaxSubtotalType part : taxTotal.getTaxSubtotal()) {
                taxes.add(new Canonical()
                        .decimal("taxable", part.getTaxableAmountValue())
                        .decimal("percent", percent(part))
                        .decimal("amount", part.getTaxAmountValue()));
            }
        }
        return taxes;
    }

    static @Nullable BigDecimal percent(@Nullable TaxSubtotalType part) {
        BigDecimal ofCategory = to(part, TaxSubtotalType::getTaxCategory, TaxCategoryType::getPercentValue);
        return ofCategory != null ? ofCategory : to(part, TaxSubtotalType::getPercentValue);
    }

    /** The document's currency; where it names none, that of what is to be paid. */
    static @Nullable String currency(@Nullable String named, @Nullable AmountType payable) {
        return either(named, to(payable, AmountType::getCurrencyID));
    }
}
