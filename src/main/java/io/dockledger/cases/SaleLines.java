package io.dockledger.cases;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
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
     * All quantities are in the line's unit, without what was reversed or taken back.
     *
     * @param price for {@code priceBase} of {@code priceUnit}
     * @param delivered what proofs of delivery say that the customer took; nothing where none came
     * @param billed what invoices that stand ask for {@code invoiced}, without tax
     * @param revenue that was confirmed for the line
     */
    record SaleLine(
            String number,
            String sku,
            @Nullable String description,
            Quantity ordered,
            Money price,
            BigDecimal priceBase,
            String priceUnit,
            Quantity shipped,
            Quantity delivered,
            Quantity invoiced,
            Money billed,
            Money revenue) {

        /** Shipped less ordered. */
        public BigDecimal beyondOrder() {
            return shipped.amount().subtract(ordered.amount());
        }

        /** Billed less shipped. */
        public BigDecimal beyondShipped() {
            return invoiced.amount().subtract(shipped.amount());
        }
    }
}
