package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/**
 * Tries to get a task in every way there is: by claiming it, by having it delegated, and by claiming and completing it over
 * the API with a token.
 */
final class EveryWay {

    /** The rules that somebody was refused by in every way, for what all scenarios tried together. */
    static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    private final Story story;
    private final Scenario tools;

    EveryWay(Story story, Scenario tools) {
        this.story = story;
        this.tools = tools;
    }

    /**
     * @param person with an account
     * @param fields as the form asks for them with that outcome
     */
    void isRefused(Person person, String taskKey, String outcome, Map<String, Object> fields, String rule) {
        String task = story.task(taskKey);
        assertThatThrownBy(() -> story.claims(person, task))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining(rule);
        assertThatThrownBy(() -> tools.tenants.runInTransaction(
                        story.tenant, () -> tools.engineTasks.delegateTask(task, person.id())))
                .hasStackTraceContaining(rule);
        RestClient withToken = tools.api.withToken(token(person));
        for (String command : List.of("claim", "complete")) {
            ResponseEntity<JsonNode> answer = withToken
                    .post()
                    .uri("/api/v1/tasks/{task}/{command}", task, command)
                    .body(Map.of("outcome", outcome, "fields", fields))
                    .retrieve()
                    .toEntity(JsonNode.class);
            JsonNode body = Objects.requireNonNull(answer.getBody());
            assertThat(answer.getStatusCode().value())
                    .as("%s: %s", command, body)
                    .isEqualTo(409);
            assertThat(body.at("/rule/id").asText()).isEqualTo(rule);
        }
        assertThat(story.query("select coalesce(assignee, 'nobody') from work_item where task_id = '" + task + "'"))
                .containsExactly("nobody");
        REFUSED.add(rule);
    }

    private String token(Person person) {
        JsonNode created = tools.api
                .as(person.id())
                .post()
                .uri("/api/v1/tokens")
                .body(Map.of("name", "test", "scopes", List.of("tasks:read", "tasks:write")))
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(created).at("/token").asText();
    }
}
