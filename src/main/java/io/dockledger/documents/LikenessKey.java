package io.dockledger.documents;

import io.dockledger.money.DocumentNumber;
import io.dockledger.money.Resemblance;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two invoices have in common that could be duplicates of each other. Each invoice is recorded under the locks of its
 * likenesses: of two that come in at the same moment, neither would see the other, and both would be paid.
 */
public record LikenessKey(String text) implements LockKey {

    /** Amounts that differ by no more than the tolerance are in one band, or in two that follow each other. */
    private static final double BAND = -Math.log(1 - Resemblance.PART.doubleValue()) * 1.001;

    /** Never empty; any two invoices that {@link Likeness#alike} could name have at least one of them in common. */
    public static Set<LikenessKey> of(Invoice invoice, @Nullable String contentHash) {
        String supplier = invoice.supplier().number();
        Set<LikenessKey> keys = new HashSet<>();
        keys.add(key("number", DocumentNumber.normalised(invoice.number())));
        if (contentHash != null) {
            keys.add(key("content", contentHash));
        }
        long band = band(invoice.total());
        keys.add(key("amount", supplier + " " + band));
        keys.add(key("amount", supplier + " " + (band + 1)));
        return keys;
    }

    private static LikenessKey key(String what, String value) {
        return new LikenessKey("like-" + what + ":" + value);
    }

    /** A credit in the shape of an invoice stands beside the invoice of the same amount; that locks more, never less. */
    private static long band(BigDecimal total) {
        double amount = total.abs().doubleValue();
        return amount == 0 ? Long.MIN_VALUE : (long) Math.floor(Math.log(amount) / BAND);
    }
}
