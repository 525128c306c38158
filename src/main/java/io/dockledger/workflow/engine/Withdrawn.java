package io.dockledger.workflow.engine;

import io.dockledger.workflow.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose claimed tasks the current transaction withdrew, so that what replaces them stays with the same person. */
@Component
class Withdrawn {

    private record Place(String caseId, @Nullable UUID exceptionId, String taskKey) {}

    private final TransactionScoped<Map<Place, String>> places = new TransactionScoped<>(HashMap::new);

    void remember(String caseId, @Nullable UUID exceptionId, String taskKey, String assignee) {
        places.get().put(new Place(caseId, exceptionId, taskKey), assignee);
    }

    Optional<String> assigneeOf(String caseId, @Nullable UUID exceptionId, String taskKey) {
        return Optional.ofNullable(places.get().remove(new Place(caseId, exceptionId, taskKey)));
    }
}
