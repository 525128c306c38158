package io.dockledger.matching;

import io.dockledger.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one line of the invoice. All quantities in the unit of the invoice line.
 *
 * @param line of the invoice
 * @param order number of the order; null when no order line was found
 * @param orderLine null when no order line was found
 * @param received of the order line altogether: without what was rejected, reversed, returned or is held
 * @param held of the order line altogether, by quality
 * @param consumed of what was received, by this line
 * @param credited by credit notes that count
 */
public record LineMatch(
        String line,
        @Nullable String order,
        @Nullable String orderLine,
        Quantity billed,
        Quantity received,
        Quantity held,
        Quantity consumed,
        Quantity credited) {}
