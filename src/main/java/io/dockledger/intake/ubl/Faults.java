package io.dockledger.intake.ubl;

import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document, each with its XPath. */
final class Faults {

    private static final int MOST = 20;

    private final List<Fault> found = new ArrayList<>();

    void add(String xpath, String message) {
        found.add(new Fault(xpath, message));
    }

    boolean isNew(String xpath) {
        return found.stream().noneMatch(fault -> fault.at().equals(xpath));
    }

    boolean full() {
        return found.size() >= MOST;
    }

    /** Notes that something is missing which UBL leaves open, but which the event types cannot do without. */
    <T> @Nullable T required(@Nullable T value, String xpath) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(xpath, "is required here");
        }
        return value;
    }

    /** The one name that is among the values; notes it where there are several different ones. */
    @Nullable
    String one(List<@Nullable String> values, String xpath) {
        Set<String> different = new LinkedHashSet<>();
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                different.add(value.strip());
            }
        }
        if (different.size() > 1) {
            add(xpath, "names several, %s; send a document for each".formatted(String.join(" and ", different)));
        }
        return different.isEmpty() ? null : different.iterator().next();
    }

    /** @throws IntakeRefused where anything was found */
    void refuse(Problem problem, String what) {
        if (!found.isEmpty()) {
            Fault first = found.get(0);
            throw new IntakeRefused(problem, "%s: %s %s.".formatted(what, first.at(), ended(first.message())), found);
        }
    }

    private static String ended(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
