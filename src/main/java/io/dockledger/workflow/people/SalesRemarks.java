package io.dockledger.workflow.people;

import io.dockledger.documents.DeliveredLine;
import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.LedgerLine;
import io.dockledger.documents.SalesOrderLine;
import io.dockledger.documents.ShipmentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people want to see of a line about what we sell besides its quantity: how far it is, and what came back. */
final class SalesRemarks {

    private SalesRemarks() {}

    /** None for lines of other documents. */
    static @Nullable String of(DocumentLine line) {
        List<String> remarks = new ArrayList<>();
        if (line instanceof SalesOrderLine ordered) {
            add(remarks, ordered.picked(), line.unit(), "picked");
            add(remarks, ordered.packed(), line.unit(), "packed");
        } else if (line instanceof ShipmentLine shipped) {
            add(remarks, shipped.reversed(), line.unit(), "came back");
        } else if (line instanceof DeliveredLine delivered) {
            add(remarks, delivered.refused(), line.unit(), "refused");
        } else if (line instanceof LedgerLine told && told.cause() != null) {
            remarks.add(told.cause().replace('-', ' '));
        }
        return remarks.isEmpty() ? null : String.join(", ", remarks);
    }

    private static void add(List<String> remarks, BigDecimal quantity, String unit, String what) {
        if (quantity.signum() > 0) {
            remarks.add("%s %s %s".formatted(quantity.stripTrailingZeros().toPlainString(), unit, what));
        }
    }
}
