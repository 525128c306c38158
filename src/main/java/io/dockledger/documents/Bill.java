package io.dockledger.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An invoice, whoever sends it to whom. */
public sealed interface Bill extends Totalled permits Invoice, SalesInvoice {

    @Override
    LocalDate issuedOn();

    /** The numbers of the orders that its head names. */
    List<String> orders();

    @Override
    List<InvoiceLine> lines();

    /** Whether it still asks for money. */
    boolean stands();

    /** The key of an order of that number on this side of the business. */
    DocumentKey orderKey(String order);

    /** The orders that its head and its lines name. */
    @Override
    default Set<DocumentKey> namedChains() {
        return Stream.concat(
                        orders().stream(),
                        lines().stream().map(InvoiceLine::order).filter(Objects::nonNull))
                .map(this::orderKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    default Optional<InvoiceLine> line(@Nullable String line) {
        return lines().stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /** Whether both ask for the same money for the same lines. */
    default boolean billsTheSameAs(Bill other) {
        return total().compareTo(other.total()) == 0
                && currency().equals(other.currency())
                && lines().equals(other.lines());
    }
}
