package io.dockledger.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings event data into its normal form and applies its schema, once. */
@Component
class Validation {

    private final Schemas schemas;

    Validation(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * @param at the JSON pointer of the data within what was sent
     * @return the data in its normal form
     * @throws IntakeRefused naming what is wrong and where
     */
    ObjectNode valid(EventType type, JsonNode data, String at) {
        if (!(data instanceof ObjectNode object)) {
            throw invalid(List.of(new Fault(at, "must be a JSON object with the data of the event")));
        }
        refuse(Normalisation.normalise(object, at));
        refuse(schemas.faults(type, object, at));
        refuse(repeatedLines(object, at));
        return object;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    /** Lines are told apart by their names, which a schema cannot ask for. */
    private static List<Fault> repeatedLines(ObjectNode data, String at) {
        Set<String> names = new HashSet<>();
        JsonNode lines = data.path("lines");
        for (int index = 0; index < lines.size(); index++) {
            String name = lines.get(index).path("line").asText();
            if (!names.add(name)) {
                return List.of(new Fault(
                        at + "/lines/" + index + "/line",
                        "repeats the line '%s' of the same document".formatted(name)));
            }
        }
        return List.of();
    }

    static IntakeRefused invalid(List<Fault> faults) {
        Fault first = faults.get(0);
        String more = faults.size() > 1 ? " (and %d more)".formatted(faults.size() - 1) : "";
        return new IntakeRefused(
                Problem.INVALID,
                "%s %s%s.".formatted(first.at().isEmpty() ? "The data" : first.at(), first.message(), more),
                faults);
    }
}
