package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document: immutable; whatever changes it makes another one. All its amounts are in its currency.
 */
public sealed interface Document extends Canonical
        permits Order,
                DespatchAdvice,
                GoodsReceipt,
                Payment,
                Shipment,
                ProofOfDelivery,
                LedgerEntry,
                InventoryCount,
                StockReport,
                InventoryAdjustment,
                ReturnAuthorisation,
                ReturnReceipt,
                CustomerCredit,
                VendorReturn,
                Totalled {

    String number();

    /** Who stands on the other side, a supplier or a customer; none where the document stays within the company. */
    default @Nullable Party partner() {
        return null;
    }

    /** Who buys from us; none for what a supplier sells us. */
    default @Nullable Party customer() {
        return null;
    }

    /** Where the goods go, or from where they are shipped, as the source system names it. */
    default @Nullable String site() {
        return null;
    }

    /** ISO 4217; none for documents that speak of goods only. */
    default @Nullable String currency() {
        return null;
    }

    /** What the document comes to, in its currency; none where it states none. */
    default @Nullable BigDecimal total() {
        return null;
    }

    /** The day that the document bears. */
    default @Nullable LocalDate issuedOn() {
        return null;
    }

    /** How it stands, such as {@code open} or {@code cancelled}. */
    String state();

    /**
     * The keys of the chains that the document itself names; empty where it names no order. What is about another document
     * is in that one's chains, whatever order it names.
     */
    Set<DocumentKey> namedChains();

    /** Documents in whose chains it is besides, because it names them and not the orders that they are for. */
    default Set<DocumentKey> joined() {
        return Set.of();
    }

    List<? extends DocumentLine> lines();

    /** What the source system said beyond the canonical members; kept and shown, never interpreted. */
    Map<String, JsonNode> extra();

    default DocumentKind kind() {
        return key().kind();
    }
}
