package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation, called with every right but its own, and by nobody. */
@DockledgerTest
class ScopesIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping operations;

    private record Operation(HttpMethod method, String path, MediaType sends, MediaType wants, Set<String> rights) {}

    @Test
    void aTokenWithoutTheScopeIsRefusedByEveryOperation() {
        Person everything = tenants.person(tenants.fresh(), Groups.ALL.toArray(String[]::new));
        Map<Set<String>, RestClient> lacking = new HashMap<>();
        List<Operation> closed = operations()
                .filter(operation -> !operation.rights().contains(Rights.NOTHING))
                .filter(operation -> !operation.rights().contains(Rights.SIGNED_IN))
                .toList();

        assertThat(closed).hasSizeGreaterThan(50).allSatisfy(operation -> {
            RestClient client =
                    lacking.computeIfAbsent(operation.rights(), rights -> withoutScopes(everything, rights));
            assertThat(call(client, operation).getStatusCode().value())
                    .as(operation.toString())
                    .isEqualTo(403);
        });
    }

    @Test
    void nobodyIsAskedToSignInByEveryOperationOfTheApi() {
        List<Operation> ofApi = operations()
                .filter(operation -> operation.path().startsWith("/api/"))
                .filter(operation -> !operation.rights().contains(Rights.NOTHING))
                .toList();

        assertThat(ofApi).hasSizeGreaterThan(35).allSatisfy(operation -> {
            ResponseEntity<JsonNode> answer = call(api.anonymous(), operation);
            assertThat(answer.getStatusCode().value()).as(operation.toString()).isEqualTo(401);
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE)).contains("Bearer realm=\"Dockledger\"");
            assertThat(answer.getBody().at("/type").asText()).isEqualTo("urn:dockledger:problem:not-signed-in");
        });
    }

    private Stream<Operation> operations() {
        return operations.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.dockledger."))
                .flatMap(entry -> operations(entry.getKey(), entry.getValue()));
    }

    private static Stream<Operation> operations(RequestMappingInfo mapping, HandlerMethod operation) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> operation(method, path, mapping, operation)));
    }

    private static Operation operation(
            RequestMethod method, String path, RequestMappingInfo mapping, HandlerMethod operation) {
        return new Operation(
                method.asHttpMethod(),
                path.replaceAll("\\{[^}]*}", "x"),
                first(mapping.getConsumesCondition().getConsumableMediaTypes()),
                first(mapping.getProducesCondition().getProducibleMediaTypes()),
                rightsOf(operation));
    }

    private static MediaType first(Set<MediaType> types) {
        return types.stream().findFirst().orElse(MediaType.APPLICATION_JSON);
    }

    private static Set<String> rightsOf(HandlerMethod operation) {
        Requires onMethod = AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Requires.class);
        return Set.of(
                onMethod != null
                        ? onMethod.value()
                        : AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Requires.class)
                                .value());
    }

    private RestClient withoutScopes(Person person, Set<String> without) {
        Set<String> scopes = new TreeSet<>(Rights.all());
        scopes.removeAll(without);
        JsonNode created = api.as(person.id())
                .post()
                .uri("/api/v1/tokens")
                .body(Map.of("name", "without " + without, "scopes", scopes))
                .retrieve()
                .body(JsonNode.class);
        return api.withToken(created.at("/token").asText());
    }

    /** Without a body that would fit, for the right comes first. */
    private static ResponseEntity<JsonNode> call(RestClient client, Operation operation) {
        RestClient.RequestBodySpec request =
                client.method(operation.method()).uri(operation.path()).accept(operation.wants());
        return operation.method().equals(HttpMethod.GET)
                ? request.retrieve().toEntity(JsonNode.class)
                : request.contentType(operation.sends())
                        .body(new byte[] {'x'})
                        .retrieve()
                        .toEntity(JsonNode.class);
    }
}
