package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods that went back to their supplier, who owes us a credit for them.
 *
 * @param order the number of the purchase order under which they had come
 * @param authorisation the number of the customer's return from which they are, where they are from one
 * @param creditedBy the key of the credit note or debit note that came for it
 */
public record VendorReturn(
        String number,
        String order,
        @Nullable Party supplier,
        @Nullable String site,
        LocalDate dispatchedOn,
        @Nullable String authorisation,
        List<VendorReturnLine> lines,
        @Nullable String creditedBy,
        Map<String, JsonNode> extra)
        implements Document {

    public VendorReturn {
        lines = List.copyOf(lines);
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
        return creditedBy != null;
    }

    public VendorReturn credited(DocumentKey note) {
        return new VendorReturn(number, order, supplier, site, dispatchedOn, authorisation, lines, note.text(), extra);
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
