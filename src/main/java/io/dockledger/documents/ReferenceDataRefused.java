package io.dockledger.documents;

import java.util.List;

/** Reference data that were not loaded, with every reason; nothing of them was kept. */
public class ReferenceDataRefused extends RuntimeException {

    /** Whoever has more than so many faults has one in the making of the file. */
    private static final int MOST_FAULTS = 100;

    private final boolean readable;
    private final transient List<Fault> faults;

    private ReferenceDataRefused(String message, boolean readable, List<Fault> faults) {
        super(message);
        this.readable = readable;
        this.faults = List.copyOf(faults);
    }

    static ReferenceDataRefused unreadable(String message) {
        return new ReferenceDataRefused(message, false, List.of());
    }

    static ReferenceDataRefused invalid(List<Fault> faults) {
        String things = faults.size() == 1 ? "thing has" : "things have";
        return new ReferenceDataRefused(
                "Nothing was loaded: %d %s to be put right.".formatted(faults.size(), things),
                true,
                faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }

    /** Whether the content could be read at all. */
    public boolean isReadable() {
        return readable;
    }

    /** The first hundred. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One fault.
     *
     * @param at row and column, such as {@code row 7, factor}
     */
    public record Fault(String at, String message) {}
}
