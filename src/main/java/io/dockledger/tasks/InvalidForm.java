package io.dockledger.tasks;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of what somebody filled in. */
public class InvalidForm extends RuntimeException {

    private final transient List<Fault> faults;

    /**
     * @param pointer JSON pointer into the request, such as {@code /fields/reason}
     * @param message what is wrong with it, for the person who filled it in
     */
    public record Fault(String pointer, String message) {}

    public InvalidForm(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
