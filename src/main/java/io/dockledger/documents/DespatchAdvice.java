package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The supplier's word on what is under way for an order. */
public record DespatchAdvice(
        String number,
        String order,
        @Nullable Party supplier,
        @Nullable String site,
        @Nullable LocalDate issuedOn,
        List<DespatchAdviceLine> lines,
        Map<String, JsonNode> extra)
        implements Document {

    public DespatchAdvice {
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.despatchAdvice(number);
    }

    @Override
    public DocumentKey about() {
        return DocumentKey.purchaseOrder(order);
    }

    @Override
    public @Nullable Party partner() {
        return supplier;
    }

    @Override
    public String state() {
        return "received";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of(DocumentKey.purchaseOrder(order));
    }
}
