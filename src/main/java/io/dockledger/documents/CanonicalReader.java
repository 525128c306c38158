package io.dockledger.documents;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.DocumentChange.InvoiceCancelled;
import io.dockledger.documents.DocumentChange.OrderCancelled;
import io.dockledger.documents.DocumentChange.OrderChanged;
import io.dockledger.documents.DocumentChange.OrderClosed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the data of business events, which is valid against the schema of its type, into documents and changes. */
public final class CanonicalReader {

    private static final Map<String, Function<Members, ? extends Canonical>> BUYING = Map.ofEntries(
            entry("io.dockledger.purchase-order.released.v1", OrderReader::order),
            entry("io.dockledger.purchase-order.changed.v1", data -> new OrderChanged(OrderReader.order(data))),
            entry("io.dockledger.purchase-order.cancelled.v1", CanonicalReader::orderCancelled),
            entry("io.dockledger.purchase-order.closed.v1", CanonicalReader::orderClosed),
            entry("io.dockledger.despatch-advice.received.v1", GoodsReader::despatchAdvice),
            entry("io.dockledger.goods-receipt.posted.v1", GoodsReader::receipt),
            entry("io.dockledger.goods-receipt.reversed.v1", GoodsReader::reversal),
            entry("io.dockledger.quality.inspected.v1", GoodsReader::inspection),
            entry("io.dockledger.invoice.received.v1", BillReader::invoice),
            entry("io.dockledger.invoice.cancelled.v1", CanonicalReader::invoiceCancelled),
            entry("io.dockledger.credit-note.received.v1", BillReader::creditNote),
            entry("io.dockledger.payment.executed.v1", BillReader::payment),
            entry("io.dockledger.inventory-count.posted.v1", StockReader::count),
            entry("io.dockledger.inventory-variance.reported.v1", StockReader::report),
            entry("io.dockledger.inventory-adjustment.posted.v1", StockReader::posted),
            entry("io.dockledger.inventory-adjustment.reversed.v1", StockReader::reversed));

    private static final Map<String, Function<Members, ? extends Canonical>> READERS =
            merged(List.of(BUYING, FulfilmentReader.READERS, ReturnReader.READERS));

    private CanonicalReader() {}

    /**
     * @param type the event's type, such as {@code io.dockledger.invoice.received.v1}
     * @throws UnreadableDocument for a type that is not known, or data that its schema would have refused
     */
    public static Canonical read(String type, JsonNode data) {
        Function<Members, ? extends Canonical> reader = READERS.get(type);
        if (reader == null) {
            throw new UnreadableDocument("/type", "nothing is known of events of type " + type);
        }
        return reader.apply(Members.of(data));
    }

    private static <T> Map<String, T> merged(List<Map<String, T>> parts) {
        return parts.stream()
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OrderCancelled orderCancelled(Members data) {
        return new OrderCancelled(data.needText("number"), data.text("reason"));
    }

    private static OrderClosed orderClosed(Members data) {
        return new OrderClosed(data.needText("number"), data.text("reason"));
    }

    private static InvoiceCancelled invoiceCancelled(Members data) {
        return new InvoiceCancelled(data.needText("number"), data.needParty("supplier"), data.text("reason"));
    }
}
