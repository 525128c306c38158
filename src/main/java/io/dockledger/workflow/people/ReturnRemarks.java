package io.dockledger.workflow.people;

import io.dockledger.documents.ReturnPart;
import io.dockledger.documents.ReturnReceiptLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in returned goods, and what becomes of it, for people. */
final class ReturnRemarks {

    private ReturnRemarks() {}

    /** Such as {@code 2 KGM as-new: restock, 1 KGM damaged, proposed: scrap (photos/1.jpg)}. */
    static @Nullable String of(ReturnReceiptLine line) {
        List<String> remarks = new ArrayList<>();
        add(remarks, line.toInspect(), line, "not inspected");
        line.parts().forEach(part -> add(remarks, part.quantity(), line, found(part)));
        add(remarks, line.reversed(), line, "reversed");
        return remarks.isEmpty() ? null : String.join(", ", remarks);
    }

    private static String found(ReturnPart part) {
        ReturnPart.Disposal disposal = part.disposal();
        String becomes = disposal == null ? "" : (disposal.agreed() ? ": " : ", proposed: ") + disposal.disposition();
        String photos = part.photos().isEmpty() ? "" : " (" + String.join(", ", part.photos()) + ")";
        return part.condition() + becomes + photos;
    }

    private static void add(List<String> remarks, BigDecimal quantity, ReturnReceiptLine line, String what) {
        if (quantity.signum() > 0) {
            remarks.add("%s %s %s".formatted(quantity.stripTrailingZeros().toPlainString(), line.unit(), what));
        }
    }
}
