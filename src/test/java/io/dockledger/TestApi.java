package io.dockledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Calls the product as it runs in the test; an answer of any status is an answer, and redirects are not followed. */
@TestComponent
public class TestApi {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Environment environment;
    private final JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build());

    TestApi(Environment environment) {
        this.environment = environment;
    }

    /** Calls with HTTP Basic; accounts of the demo companies and of {@link TestTenants} have their id as password. */
    public RestClient as(String account) {
        return client(headers -> headers.setBasicAuth(account, account));
    }

    /** Sends a UBL document in the name of a source. */
    public ResponseEntity<JsonNode> sendsUbl(String account, String source, byte[] document) {
        return as(account)
                .post()
                .uri("/api/v1/documents")
                .header("Source", source)
                .contentType(MediaType.APPLICATION_XML)
                .body(document)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    public RestClient withToken(String token) {
        return client(headers -> headers.setBearerAuth(token));
    }

    public RestClient anonymous() {
        return client(headers -> {});
    }

    /** Calls with the cookie of a fresh session, and with its CSRF token in the header. */
    public RestClient inSession(String account) {
        Session session = logIn(account, account);
        return client(headers -> {
            headers.set(HttpHeaders.COOKIE, session.cookie());
            headers.set("X-CSRF-TOKEN", session.csrf());
        });
    }

    /** Logs in through the form as a browser does. */
    public Session logIn(String account, String password) {
        Session before = beforeLogIn();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("username", account);
        form.add("password", password);
        form.add("_csrf", before.csrf());
        ResponseEntity<Void> answer = anonymous()
                .post()
                .uri("/login")
                .header(HttpHeaders.COOKIE, before.cookie())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
        return cookieOf(answer).map(this::after).orElse(before);
    }

    private Session beforeLogIn() {
        ResponseEntity<String> page = anonymous().get().uri("/login").retrieve().toEntity(String.class);
        Matcher csrf = CSRF.matcher(String.valueOf(page.getBody()));
        if (!csrf.find()) {
            throw new AssertionError("The log-in page has no CSRF token.");
        }
        return new Session(cookieOf(page).orElseThrow(), csrf.group(1));
    }

    private Session after(String cookie) {
        JsonNode me = anonymous()
                .get()
                .uri("/api/v1/me")
                .header(HttpHeaders.COOKIE, cookie)
                .retrieve()
                .body(JsonNode.class);
        return new Session(cookie, me == null ? "" : me.at("/csrf/token").asText());
    }

    private static Optional<String> cookieOf(ResponseEntity<?> answer) {
        return Optional.ofNullable(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')));
    }

    /** What a browser keeps of a session: its cookie, and the token that its forms carry. */
    public record Session(String cookie, String csrf) {}

    /** Where the product listens. */
    public String baseUrl() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private RestClient client(Consumer<HttpHeaders> headers) {
        return RestClient.builder()
                .baseUrl(baseUrl())
                .requestFactory(requests)
                .defaultHeaders(headers)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }
}
