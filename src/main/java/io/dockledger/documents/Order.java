package io.dockledger.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order, whoever places it with whom.
 *
 * @param <L> one of its lines
 */
public sealed interface Order<L extends OrderLine> extends Document permits PurchaseOrder, SalesOrder {

    @Override
    Party partner();

    @Override
    String currency();

    @Override
    LocalDate issuedOn();

    List<Charge> charges();

    @Override
    List<L> lines();

    OrderStatus status();

    /** First day on which the order may be used; none where it does not say. */
    default @Nullable LocalDate validFrom() {
        return null;
    }

    /** Last day on which the order may be used; none where it does not say. */
    default @Nullable LocalDate validTo() {
        return null;
    }

    @Override
    default String state() {
        return status().code();
    }

    @Override
    default Set<DocumentKey> namedChains() {
        return Set.of(key());
    }

    /**
     * The lines that a line of another document is about: the one whose number it names, otherwise all with its item, by
     * our number for it or the partner's. None where it is about another order. The match goes by the same rule, but takes
     * a line only where it is the only one, among all orders of the invoice.
     */
    default List<L> linesFor(DocumentLine other) {
        if (other.order() != null && !other.order().equals(number())) {
            return List.of();
        }
        return lines().stream()
                .filter(line -> line.hasNumber(other.orderLine()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> lines().stream()
                        .filter(line -> line.isOfItem(other.sku()))
                        .toList());
    }
}
