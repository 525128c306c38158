package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods that went back to their supplier, who owes us a credit for them.
 *
 * @param order the number of the purchase order under which they had come
 * @param authorisation the number of the customer's return from which they are, where they are from one
 * @param creditedBy the keys of the credit notes and debit notes that came for it; empty until they credit all of it
 */
public record VendorReturn(
        String number,
        String order,
        @Nullable Party supplier,
        @Nullable String site,
        LocalDate dispatchedOn,
        @Nullable String authorisation,
        List<VendorReturnLine> lines,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> creditedBy,

        Map<String, JsonNode> extra)
        implements Document {

    public VendorReturn {
        lines = List.copyOf(lines);
        // What was recorded before one return could have several named the only one, or none at all.
        creditedBy = creditedBy == null ? List.of() : List.copyOf(creditedBy);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.vendorReturn(number);
    }

    @Override
    public @Nullable Party partner() {
        return supplier;
    }

    @Override
    public LocalDate issuedOn() {
        return dispatchedOn;
    }

    @Override
    public String state() {
        return isCredited() ? "credited" : "dispatched";
    }

    public boolean isCredited() {
        return !creditedBy().isEmpty();
    }

    @Override
    public List<String> creditedBy() {
        return Objects.requireNonNull(creditedBy);
    }

    /** All of it is credited now. */
    public VendorReturn credited(List<? extends SupplierCredit> by) {
        List<String> notes = by.stream().map(note -> note.key().text()).toList();
        return new VendorReturn(number, order, supplier, site, dispatchedOn, authorisation, lines, notes, extra);
    }

    /** Its order's, which gets the credit for it, and that of the customer's return, which waits for it. */
    @Override
    public Set<DocumentKey> namedChains() {
        DocumentKey ordered = DocumentKey.purchaseOrder(order);
        return authorisation == null
                ? Set.of(ordered)
                : Set.of(ordered, DocumentKey.returnAuthorisation(authorisation));
    }
}
