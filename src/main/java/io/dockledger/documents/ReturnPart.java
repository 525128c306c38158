package io.dockledger.documents;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Returned goods that were found in one condition.
 *
 * @param condition such as {@code damaged}
 * @param photos where its photographs are kept, as file references
 * @param disposal what becomes of it; null as long as that is not decided
 */
public record ReturnPart(
        String condition,
        BigDecimal quantity,
        List<String> photos,
        @Nullable String note,
        @Nullable Disposal disposal) {

    public ReturnPart {
        photos = List.copyOf(photos);
    }

    /**
     * @param disposition {@code restock}, {@code refurbish}, {@code vendor} or {@code scrap}
     * @param creditPercent how much of the price paid is given back for goods in this condition
     * @param agreed whether everybody has agreed who must; what is scrapped is a loss
     */
    public record Disposal(String disposition, BigDecimal creditPercent, boolean agreed) {

        /** Everybody has agreed to that. */
        public Disposal agreedAs(String decided) {
            return new Disposal(decided, creditPercent, true);
        }
    }

    ReturnPart disposed(Disposal decided) {
        return new ReturnPart(condition, quantity, photos, note, decided);
    }
}
