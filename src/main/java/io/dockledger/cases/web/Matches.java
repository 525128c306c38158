package io.dockledger.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads what a match found out of what was kept of it; templates call it {@code @matches}. */
@Component("matches")
class Matches {

    /** One line for each variance; says so where there was none. */
    public List<String> findings(JsonNode body) {
        List<String> found = StreamSupport.stream(body.path("variances").spliterator(), false)
                .map(variance -> variance.path("description")
                        .asText(variance.path("kind").asText()))
                .filter(text -> !text.isBlank())
                .toList();
        return found.isEmpty() ? List.of("No difference.") : found;
    }
}
