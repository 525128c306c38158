package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the case page shows it beside the others.
 *
 * @param key such as {@code goods-receipt:77}
 * @param kind such as {@code goods-receipt}
 * @param version counted from 1; a change makes a new one
 * @param status such as {@code received} or {@code cancelled}
 * @param source the system that sent it
 * @param total in {@code currency}, where the document has one
 */
public record DocumentView(
        String key,
        String kind,
        String number,
        int version,
        String status,
        String source,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable LocalDate issuedOn,
        @Nullable String partner,
        @Nullable String currency,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal total,

        List<Line> lines) {

    /**
     * @param order the number of the order that the line refers to, on documents that may refer to several
     * @param orderLine the line of the order that this one is about; an order's lines have none
     * @param price for {@code priceBase} of {@code priceUnit}
     * @param remark what else a reader must know, such as {@code on quality hold} or {@code 3 KGM rejected}
     */
    public record Line(
            String line,
            @Nullable String order,
            @Nullable String orderLine,
            @Nullable String sku,
            @Nullable String description,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal quantity,

            @Nullable String unit,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal price,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal priceBase,

            @Nullable String priceUnit,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal amount,

            @Nullable String remark) {}
}
