package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every way in. */
@DockledgerTest
class DoorsIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping operations;

    @Test
    void everyOperationSaysWhichRightItTakes() {
        List<HandlerMethod> ours = operations.getHandlerMethods().values().stream()
                .filter(operation -> operation.getBeanType().getName().startsWith("io.dockledger."))
                .toList();

        assertThat(ours)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(rightsOf(operation))
                        .as(operation.toString())
                        .isNotEmpty()
                        .isSubsetOf(Stream.concat(
                                        Rights.all().stream(),
                                        Stream.of(Rights.NOTHING, Rights.SIGNED_IN, Rights.SIGNED_IN_WITH_PASSWORD))
                                .toList()));
    }

    @Test
    void onlyTheLogInAndWhatHasASecretAddressTakeNothing() {
        List<String> open = operations.getHandlerMethods().values().stream()
                .filter(operation -> rightsOf(operation).contains(Rights.NOTHING))
                .map(operation -> operation.getBeanType().getSimpleName())
                .distinct()
                .toList();

        assertThat(open).containsExactlyInAnyOrder("LoginPage", "DisputePages", "DisputesApi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/flowable",
                "/actuator/configprops",
                "/actuator/health/../env",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/swagger-ui/index.html",
                "/process-api/repository/deployments",
                "/idm-api/users",
                "/dmn-api/dmn-repository/deployments",
                "/api/v1/me",
                "/"
            })
    void nothingOfTheMachineryIsToBeHadWithoutLoggingIn(String path) {
        HttpStatusCode status =
                api.anonymous().get().uri(path).retrieve().toBodilessEntity().getStatusCode();

        assertThat(status.value()).isIn(302, 400, 401);
    }

    @Test
    void healthIsOpenButTellsNoDetails() {
        ResponseEntity<JsonNode> health =
                api.anonymous().get().uri("/actuator/health").retrieve().toEntity(JsonNode.class);

        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(health.getBody().at("/status").asText()).isEqualTo("UP");
        assertThat(health.getBody().has("components")).isFalse();
        assertThat(status("", "/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void metricsAreForOperators() {
        assertThat(status("operator", "/actuator/prometheus")).isEqualTo(200);
        assertThat(status("operator", "/actuator/metrics")).isEqualTo(200);
        assertThat(status("clerk", "/actuator/prometheus")).isEqualTo(403);
    }

    @Test
    void endpointsThatAreNotWantedDoNotExist() {
        assertThat(status("operator", "/actuator/env")).isEqualTo(404);
        assertThat(status("operator", "/actuator/flowable")).isEqualTo(404);
        assertThat(status("operator", "/process-api/repository/deployments")).isEqualTo(404);
    }

    @Test
    void theApiDescribesItselfToWhoeverIsSignedIn() {
        JsonNode description =
                api.as("clerk").get().uri("/v3/api-docs").retrieve().body(JsonNode.class);

        assertThat(description.at("/openapi").asText()).startsWith("3.1");
        assertThat(description.at("/info/title").asText()).isEqualTo("Dockledger");
        assertThat(description.at("/paths").has("/api/v1/me")).isTrue();
        assertThat(description.at("/components/securitySchemes").has("token")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/v1/me", "/no/such/page"})
    void everyAnswerTellsBrowsersWhatToKeepTo(String path) {
        HttpHeaders headers =
                api.as("clerk").get().uri(path).retrieve().toBodilessEntity().getHeaders();

        String policy = headers.getFirst("Content-Security-Policy");
        List<String> directives = Arrays.asList(policy.split("; "));
        assertThat(directives)
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("X-Correlation-Id")).isNotBlank();
    }

    @Test
    void anUnknownPathOfTheApiIsAProblem() {
        ResponseEntity<JsonNode> answer =
                api.as("clerk").get().uri("/api/v1/no-such-thing").retrieve().toEntity(JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().at("/type").asText()).isEqualTo("urn:dockledger:problem:not-found");
    }

    @Test
    void aWrongMethodAWrongTypeAndAWrongBodyAreProblemsWithTheReason() {
        assertThat(problem(api.as("clerk").delete().uri("/api/v1/me").retrieve().toEntity(JsonNode.class)))
                .isEqualTo("405 method-not-allowed");
        assertThat(problem(send(MediaType.TEXT_PLAIN, "no json"))).isEqualTo("415 unsupported-media-type");
        assertThat(problem(send(MediaType.APPLICATION_JSON, "{no json"))).isEqualTo("400 unreadable-body");

        ResponseEntity<JsonNode> misfit =
                send(MediaType.APPLICATION_JSON, "{\"name\": \"x\", \"scopes\": [\"a\"], \"expiresAt\": \"soon\"}");
        assertThat(misfit.getBody().at("/detail").asText())
                .contains("/expiresAt")
                .doesNotContain("io.dockledger");

        ResponseEntity<JsonNode> missing = send(MediaType.APPLICATION_JSON, "{\"name\": \" \"}");
        assertThat(problem(missing)).isEqualTo("400 invalid-request");
        assertThat(missing.getBody().at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsExactlyInAnyOrder("/name", "/scopes");
    }

    private ResponseEntity<JsonNode> send(MediaType type, String body) {
        return api.as("clerk")
                .post()
                .uri("/api/v1/tokens")
                .contentType(type)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private static String problem(ResponseEntity<JsonNode> answer) {
        String type = answer.getBody().at("/type").asText();
        return answer.getStatusCode().value() + " " + type.replace("urn:dockledger:problem:", "");
    }

    private int status(String account, String path) {
        return (account.isEmpty() ? api.anonymous() : api.as(account))
                .get()
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private static Set<String> rightsOf(HandlerMethod operation) {
        Requires onMethod = AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Requires.class);
        Requires found = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Requires.class);
        return found == null ? Set.of() : Set.of(found.value());
    }
}
