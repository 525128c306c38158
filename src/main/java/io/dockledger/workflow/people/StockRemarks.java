package io.dockledger.workflow.people;

import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.documents.InventoryCountLine;
import io.dockledger.documents.StockReportLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people want to see of a line about stock besides its quantity: where, what was booked, and who says so. */
final class StockRemarks {

    private StockRemarks() {}

    /** None for lines of other documents. */
    static @Nullable String of(DocumentLine line) {
        if (line instanceof InventoryCountLine counted) {
            return remark(at(counted.location(), counted.lot()), booked(counted.booked(), counted.unit()));
        }
        if (line instanceof StockReportLine reported) {
            return remark(at(reported.location(), reported.lot()));
        }
        return line instanceof InventoryAdjustmentLine difference ? of(difference) : null;
    }

    private static @Nullable String of(InventoryAdjustmentLine line) {
        return remark(
                "%s of %s line %s".formatted(line.cause(), line.source(), line.sourceLine()),
                at(line.location(), line.lot()),
                booked(line.booked(), line.unit()),
                line.foundBy() == null ? null : "found by " + line.foundBy(),
                line.recountedBy() == null ? null : "looked at again by " + line.recountedBy());
    }

    private static @Nullable String at(@Nullable String location, @Nullable String lot) {
        String place = location == null ? null : "at " + location;
        return lot == null ? place : remark(place, "lot " + lot);
    }

    private static @Nullable String booked(@Nullable BigDecimal booked, String unit) {
        return booked == null ? null : "%s %s booked".formatted(booked.toPlainString(), unit);
    }

    private static @Nullable String remark(@Nullable String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (part != null) {
                said.add(part);
            }
        }
        return said.isEmpty() ? null : String.join(", ", said);
    }
}
