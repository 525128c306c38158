package io.dockledger.matching;

import io.dockledger.money.DocumentNumber;
import io.dockledger.money.Resemblance;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an invoice, or one much like it, was here before. */
public final class DuplicateCheck {

    private DuplicateCheck() {}

    /**
     * Another invoice that is the same.
     *
     * @param exact same supplier, number, currency and gross; otherwise it is only probable
     * @param likeness why the other is taken for the same, for people
     */
    public record Duplicate(InvoiceSketch other, boolean exact, String likeness) {}

    /**
     * In the order of their keys. An invoice is no duplicate of itself, nor of one that was cancelled or rejected; and
     * one that is settled is no duplicate of one that is not: the newcomer has to answer.
     */
    public static List<Duplicate> of(InvoiceSketch invoice, List<InvoiceSketch> others) {
        List<Duplicate> duplicates = new ArrayList<>(0);
        String number = DocumentNumber.normalised(invoice.number());
        for (InvoiceSketch other : others) {
            Duplicate duplicate = mustAnswer(invoice, other) ? compare(invoice, number, other) : null;
            if (duplicate != null) {
                duplicates.add(duplicate);
            }
        }
        duplicates.sort(Comparator.comparing(duplicate -> duplicate.other().key()));
        return duplicates;
    }

    private static boolean mustAnswer(InvoiceSketch invoice, InvoiceSketch other) {
        return !other.key().equals(invoice.key())
                && other.standing() != InvoiceStanding.VOID
                && (!invoice.standing().isSettled() || other.standing().isSettled());
    }

    private static @Nullable Duplicate compare(InvoiceSketch invoice, String number, InvoiceSketch other) {
        boolean sameSupplier = invoice.supplier().equals(other.supplier());
        String otherNumber = sameSupplier ? DocumentNumber.normalised(other.number()) : "";
        boolean sameCurrency = invoice.currency().equals(other.currency());
        boolean sameGross = sameCurrency && invoice.total().compareTo(other.total()) == 0;
        if (sameSupplier && sameGross && number.equals(otherNumber)) {
            return new Duplicate(other, true, "same supplier, number, currency and amount");
        }
        String likeness = likeness(invoice, number, other, otherNumber, sameSupplier);
        return likeness == null ? null : new Duplicate(other, false, likeness);
    }

    private static @Nullable String likeness(
            InvoiceSketch invoice, String number, InvoiceSketch other, String otherNumber, boolean sameSupplier) {
        if (invoice.contentHash() != null && invoice.contentHash().equals(other.contentHash())) {
            return "the very same document";
        }
        if (!sameSupplier) {
            return null;
        }
        if (number.equals(otherNumber)) {
            return "same supplier and number, another amount or currency";
        }
        if (!isSimilar(invoice, other)) {
            return null;
        }
        // Months apart, the same amount under the next number is what a regular supply looks like.
        return Math.abs(ChronoUnit.DAYS.between(invoice.issuedOn(), other.issuedOn())) <= Resemblance.DAYS
                ? "same supplier, amount within 1%, no more than " + Resemblance.DAYS + " days apart"
                : null;
    }

    // One per cent of the larger one, so that it does not matter which of the two is asked.
    private static boolean isSimilar(InvoiceSketch invoice, InvoiceSketch other) {
        BigDecimal larger = invoice.total().abs().max(other.total().abs());
        return invoice.currency().equals(other.currency())
                && invoice.total().subtract(other.total()).abs().compareTo(larger.multiply(Resemblance.PART)) <= 0;
    }
}
