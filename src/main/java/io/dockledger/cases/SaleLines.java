package io.dockledger.cases;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the lines of sales orders are. Implemented by the workflow, as it judges them itself. */
public interface SaleLines {

    /**
     * The lines in the order of the document. It needs a transaction.
     *
     * @param order key of a sales order that is known
     */
    List<SaleLine> of(String order);

    /**
     * Quantities in {@code unit}, without what was reversed or taken back; amounts in {@code currency}, without tax.
     *
     * @param price for {@code priceBase} of {@code priceUnit}
     * @param delivered what proofs of delivery say that the customer took; zero where none came
     * @param billed what invoices that stand ask for {@code invoiced}
     * @param revenue that was confirmed for the line
     */
    record SaleLine(
            String number,
            String sku,
            @Nullable String description,
            String unit,
            String currency,
            BigDecimal ordered,
            BigDecimal price,
            BigDecimal priceBase,
            String priceUnit,
            BigDecimal shipped,
            BigDecimal delivered,
            BigDecimal invoiced,
            BigDecimal billed,
            BigDecimal revenue) {}
}
