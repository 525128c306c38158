package io.dockledger.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The public API as one account uses it. */
class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final String authorization;

    private Api(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** A demo account, whose password is its name. */
    static Api as(Victim victim, String account) {
        String login = account + ":" + account;
        return new Api(
                victim.address(),
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same account by a bearer token of its own, as a program would connect. */
    Api byToken(String scope) throws IOException, InterruptedException {
        HttpResponse<String> made = post(
                "/api/v1/tokens", "application/json", "{\"name\":\"crash test\",\"scopes\":[\"%s\"]}".formatted(scope));
        if (made.statusCode() != 201) {
            throw new IllegalStateException("No token: HTTP " + made.statusCode() + " " + made.body());
        }
        return new Api(address, "Bearer " + read(made.body()).path("token").asText());
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET %s: HTTP %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return read(answer.body());
    }

    /**
     * Every item of a list, page by page.
     *
     * @param cursor the name of the parameter that takes {@code next}
     */
    List<JsonNode> all(String path, String cursor) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(path);
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            String next = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
            page = get(path + "&" + cursor + "=" + next);
            page.path("items").forEach(items::add);
        }
        return items;
    }

    static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }
}
