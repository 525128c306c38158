package io.dockledger.matching;

import java.util.List;

/** Whether an invoice, or one much like it, was here before. */
public final class DuplicateCheck {

    private DuplicateCheck() {}

    /** @param likeness why the other is taken for the same, for people */
    public record Duplicate(InvoiceSketch other, boolean exact, String likeness) {}

    /** In the order of their keys. An invoice is never its own duplicate, nor that of one that was cancelled or rejected. */
    public static List<Duplicate> of(InvoiceSketch invoice, List<InvoiceSketch> others) {
        return List.of();
    }
}
