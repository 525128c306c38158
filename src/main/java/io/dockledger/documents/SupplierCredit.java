package io.dockledger.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What takes something off a supplier's invoice, whether the supplier credits it or we debit it; amounts are positive. */
public sealed interface SupplierCredit extends Totalled permits CreditNote, DebitNote {

    Party supplier();

    /** The number of the supplier's invoice. */
    String invoice();

    /** The order's number, where stated. */
    @Nullable
    String order();

    /** The number of the return to the supplier for which it is, where it names one. */
    default @Nullable String vendorReturn() {
        return null;
    }

    @Override
    LocalDate issuedOn();

    @Override
    List<CreditNoteLine> lines();

    /** Whether the payment of its invoice was released with it counted, so that it is not judged again. */
    boolean wasAccepted();

    /** The same, with what it takes off its invoice decided. */
    SupplierCredit accepted();

    default DocumentKey invoiceKey() {
        return DocumentKey.invoice(supplier().number(), invoice());
    }

    @Override
    default DocumentKey about() {
        return invoiceKey();
    }

    @Override
    default Party partner() {
        return supplier();
    }

    @Override
    default Set<DocumentKey> namedChains() {
        String order = order();
        return order == null ? Set.of() : Set.of(DocumentKey.purchaseOrder(order));
    }
}
