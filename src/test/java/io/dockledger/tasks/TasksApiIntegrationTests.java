package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.identity.Groups;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The work list over HTTP. */
@DockledgerTest
class TasksApiIntegrationTests extends WorkListOverHttp {

    @Test
    void theListShowsWhatIsToBeDone() {
        JsonNode items = get(clerk, "?view=groups").get("items");

        assertThat(items).hasSize(1);
        JsonNode item = items.get(0);
        assertThat(item.get("name").asText()).isEqualTo("Decide on variance");
        assertThat(item.get("status").asText()).isEqualTo("open");
        assertThat(item.get("businessKey").asText()).isEqualTo("I-1");
        assertThat(item.get("group").asText()).isEqualTo(Groups.ACCOUNTS_PAYABLE);
        assertThat(item.get("kind").asText()).isEqualTo("quantity");
        assertThat(item.get("amount").isTextual()).isTrue();
        assertThat(get(clerk, "?view=mine").get("items")).isEmpty();
    }

    @Test
    void aTaskShowsAllThatIsNeededToDecideIt() {
        JsonNode detail = get(clerk, "/" + task);

        assertThat(detail.at("/form/fields")).isNotEmpty();
        assertThat(detail.at("/exception/expected").asText()).isEqualTo("90 KGM");
        assertThat(detail.at("/exception/found").asText()).isEqualTo("100 KGM");
        assertThat(detail.at("/exception/task").asText()).isEqualTo(task);
        assertThat(detail.at("/case/exceptions")).hasSize(1);
        assertThat(detail.at("/documents").findValuesAsText("key"))
                .contains("purchase-order:PO-1", "goods-receipt:GR-1", "invoice:S-1/I-1");
        assertThat(detail.at("/matches")).isNotEmpty();
        assertThat(detail.at("/history")).isNotEmpty();
    }

    @Test
    void aClaimedTaskIsTakenForOthers() {
        assertThat(post(clerk, "/claim", Map.of()).getBody().get("assignee").asText())
                .isEqualTo(clerk);
        String other = person(Groups.ACCOUNTS_PAYABLE);

        problem(post(other, "/claim", Map.of()), 409, "task-taken");
        problem(post(other, "/complete", ACCEPT), 409, "task-taken");
        assertThat(post(clerk, "/unclaim", Map.of()).getStatusCode().value()).isEqualTo(200);
        assertThat(post(other, "/claim", Map.of()).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsIt() {
        String other = person(Groups.ACCOUNTS_PAYABLE);
        List<CompletableFuture<Integer>> claims = Stream.of(clerk, other)
                .map(person -> CompletableFuture.supplyAsync(
                        () -> post(person, "/claim", Map.of()).getStatusCode().value()))
                .toList();

        assertThat(claims.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(get(clerk, "/" + task).get("assignee").asText()).isIn(clerk, other);
    }

    @Test
    void ofTwoCompletionsAtOnceOneCounts() {
        post(clerk, "/claim", Map.of());
        List<CompletableFuture<Integer>> completions = Stream.of("accept", "reject")
                .map(outcome -> Map.of("outcome", outcome, "fields", ACCEPT.get("fields")))
                .map(body -> CompletableFuture.supplyAsync(
                        () -> post(clerk, "/complete", body).getStatusCode().value()))
                .toList();

        assertThat(completions.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aCompletedTaskCannotBeCompletedAgain() {
        JsonNode completed = post(clerk, "/complete", ACCEPT).getBody();

        assertThat(completed.get("status").asText()).isEqualTo("completed");
        assertThat(completed.get("outcome").asText()).isEqualTo("accept");
        JsonNode again = problem(post(clerk, "/complete", ACCEPT), 409, "task-gone");
        assertThat(again.get("detail").asText()).contains("was completed by " + clerk);
    }

    @Test
    void whatIsFilledInWrongIsPointedAt() {
        JsonNode refusal = problem(
                post(
                        clerk,
                        "/complete",
                        Map.of("outcome", "shortPay", "fields", Map.of("shortPayAmount", "-1", "approved", true))),
                422,
                "invalid-form");

        assertThat(refusal.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/fields/shortPayAmount", "/fields/approved", "/fields/reason");
        problem(post(clerk, "/complete", Map.of()), 422, "invalid-form");
    }

    @Test
    void aDraftIsShownAgain() {
        int status = call(clerk, HttpMethod.PUT, "/" + task + "/draft", Map.of("fields", Map.of("reason", "Because")))
                .getStatusCode()
                .value();

        assertThat(status).isEqualTo(204);
        assertThat(get(clerk, "/" + task).at("/form/values/reason").asText()).isEqualTo("Because");
    }

    @Test
    void aCommentIsAdded() {
        assertThat(post(clerk, "/comments", Map.of("text", "Called them."))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(get(clerk, "/" + task).at("/comments/0/text").asText()).isEqualTo("Called them.");
        problem(post(clerk, "/comments", Map.of("text", " ")), 422, "invalid-comment");
    }

    @ParameterizedTest
    @CsvSource({"?view=everything", "?sort=name", "?after=nonsense", "?dueBefore=soon", "?limit=many"})
    void aStrangeParameterIsRefused(String query) {
        ResponseEntity<JsonNode> answer = call(clerk, HttpMethod.GET, query, Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
