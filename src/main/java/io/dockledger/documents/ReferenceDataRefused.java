package io.dockledger.documents;

import java.util.List;

/** Reference data that were not loaded, with every reason; nothing of them was kept. */
public class ReferenceDataRefused extends RuntimeException {

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
        return new ReferenceDataRefused(
                "Nothing was loaded, because " + (faults.size() == 1 ? "a value is" : faults.size() + " values are")
                        + " not as they have to be.",
                true,
                faults);
    }

    /** Whether the content could be read at all. */
    public boolean isReadable() {
        return readable;
    }

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
