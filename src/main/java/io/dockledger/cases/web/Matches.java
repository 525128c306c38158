package io.dockledger.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.cases.CaseMatch;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a match found out of what was kept of it; templates call it {@code @matches}. */
@Component("matches")
class Matches {

    /** One line for each variance and each reason to hold; says so where there was none. */
    public List<String> findings(JsonNode body) {
        Stream<String> variances = all(body, "variances").map(Matches::finding);
        Stream<String> holds = all(body, "heldBy").map(reason -> "Held by " + reason.asText());
        List<String> found =
                Stream.concat(variances, holds).filter(text -> !text.isBlank()).toList();
        return found.isEmpty() ? List.of("No difference.") : found;
    }

    /** So much, in that currency. */
    public record Payable(BigDecimal amount, String currency) {}

    /** What is to be paid by the newest of the matches: without what is credited or was decided not to be paid. */
    public @Nullable Payable payable(List<CaseMatch> matches) {
        return matches.stream()
                .max(Comparator.comparing(CaseMatch::matchedAt))
                .map(match -> match.body().path("payable").asText().split(" ", 2))
                .filter(written -> written.length == 2)
                .map(written -> new Payable(new BigDecimal(written[0]), written[1]))
                .orElse(null);
    }

    private static String finding(JsonNode variance) {
        String text = variance.path("description").asText(variance.path("kind").asText());
        if (!variance.has("decidedBy")) {
            return text;
        }
        boolean withheld = variance.path("decision").asText().equals("shortPay");
        return text + (withheld ? ". Paid short by " : ". Accepted by ")
                + variance.path("decidedBy").asText() + ".";
    }

    private static Stream<JsonNode> all(JsonNode body, String member) {
        return StreamSupport.stream(body.path(member).spliterator(), false);
    }
}
