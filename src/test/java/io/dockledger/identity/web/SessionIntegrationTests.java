package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@DockledgerTest
class SessionIntegrationTests {

    private static final Map<String, Object> TOKEN = Map.of("name", "any", "scopes", Set.of("cases:read"));

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @Test
    void aSessionIsKnownByItsCookie() {
        JsonNode me = me(api.inSession("clerk")).getBody();

        assertThat(me.at("/id").asText()).isEqualTo("clerk");
        assertThat(me.at("/means").asText()).isEqualTo("session");
        assertThat(me.at("/csrf/header").asText()).isEqualTo("X-CSRF-TOKEN");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        String cookie = api.anonymous()
                .get()
                .uri("/login")
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getFirst(HttpHeaders.SET_COOKIE);

        assertThat(cookie).contains("; HttpOnly").contains("; SameSite=Lax");
    }

    @Test
    void theSessionIsANewOneAfterTheLogIn() {
        TestApi.Session one = api.logIn("clerk", "wrong");
        TestApi.Session other = api.logIn("clerk", "clerk");

        assertThat(statusWithCookie(one)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusWithCookie(other)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatChangesSomethingNeedsTheCsrfToken() {
        TestApi.Session session = api.logIn("clerk", "clerk");

        ResponseEntity<JsonNode> without = api.anonymous()
                .post()
                .uri("/api/v1/tokens")
                .header(HttpHeaders.COOKIE, session.cookie())
                .body(TOKEN)
                .retrieve()
                .toEntity(JsonNode.class);

        assertThat(without.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(without.getBody().at("/type").asText()).isEqualTo("urn:dockledger:problem:csrf-token-missing");
        assertThat(createToken(api.inSession("clerk"))).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void aRequestWithCredentialsNeverTakesTheCookie() {
        TestApi.Session session = api.logIn("clerk", "clerk");

        HttpStatusCode status = api.withToken("dlk_wrong")
                .get()
                .uri("/api/v1/me")
                .header(HttpHeaders.COOKIE, session.cookie())
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();

        assertThat(status).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aRequestWithCredentialsLeavesNoSessionBehind() {
        assertThat(me(api.as("clerk")).getHeaders()).doesNotContainKey(HttpHeaders.SET_COOKIE);
    }

    @Test
    void aSessionEndsWithTheLogOut() {
        TestApi.Session session = api.logIn("clerk", "clerk");

        api.anonymous()
                .post()
                .uri("/logout")
                .header(HttpHeaders.COOKIE, session.cookie())
                .header("X-CSRF-TOKEN", session.csrf())
                .retrieve()
                .toBodilessEntity();

        assertThat(statusWithCookie(session)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aSessionEndsWhenThePasswordIsChanged() {
        Person person = tenants.person(tenants.fresh(), Groups.AUDITORS);
        RestClient session = api.inSession(person.id());

        HttpStatusCode changed = session.put()
                .uri("/api/v1/me/password")
                .body(Map.of("current", person.id(), "next", "a longer password"))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();

        assertThat(changed).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(me(session).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusWithCookie(api.logIn(person.id(), "a longer password")))
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void aChangeOfGroupsReachesARunningSession() {
        String tenant = tenants.fresh();
        Person person = tenants.person(tenant, Groups.AUDITORS);
        Person admin = tenants.person(tenant, Groups.ADMINISTRATORS);
        RestClient session = api.inSession(person.id());

        api.as(admin.id())
                .put()
                .uri("/api/v1/accounts/{id}/groups", person.id())
                .body(Map.of("groups", Set.of(Groups.OPERATORS)))
                .retrieve()
                .toBodilessEntity();

        assertThat(me(session).getBody().at("/groups"))
                .extracting(JsonNode::asText)
                .containsExactly("operators");
    }

    @Test
    void aPartOfAPageIsNotReplacedByTheLogInPage() {
        ResponseEntity<Void> answer = api.anonymous()
                .get()
                .uri("/tasks")
                .header("HX-Request", "true")
                .retrieve()
                .toBodilessEntity();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getFirst("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void aLogInPageThatLayOpenTooLongStartsAnew() {
        ResponseEntity<Void> answer = api.anonymous()
                .post()
                .uri("/login")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("username=clerk&password=clerk")
                .retrieve()
                .toBodilessEntity();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath("/login");
    }

    @Test
    void aDecisionSentAfterTheSessionEndedLeadsBackToItsPageAfterTheLogIn() {
        ResponseEntity<Void> decision = send("/tasks/4711/complete", "", "gone");
        String session = cookie(decision);
        ResponseEntity<Void> loggedIn = send("/login", session, csrf(session), "username=clerk&password=clerk");

        assertThat(decision.getHeaders().getLocation()).hasPath("/login");
        assertThat(loggedIn.getHeaders().getLocation()).hasPath("/tasks/4711");
    }

    @Test
    void aPageSaysThatWhatWasSentFromAnOlderSessionWasNotRecorded() {
        TestApi.Session session = api.logIn("clerk", "clerk");

        ResponseEntity<Void> sent = send("/account/tokens/4711/revoke", session.cookie(), "of an older session");
        String page = page("/account", session.cookie());

        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(sent.getHeaders().getLocation()).hasPath("/account");
        assertThat(page).contains("Nothing of what you sent was recorded");
        assertThat(page("/account", session.cookie())).doesNotContain("Nothing of what you sent was recorded");
    }

    private ResponseEntity<Void> send(String path, String cookie, String csrf, String... fields) {
        return api.anonymous()
                .post()
                .uri(path)
                .header(HttpHeaders.COOKIE, cookie)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("_csrf=" + csrf + "&" + String.join("&", fields))
                .retrieve()
                .toBodilessEntity();
    }

    private String page(String path, String cookie) {
        return api.anonymous()
                .get()
                .uri(path)
                .header(HttpHeaders.COOKIE, cookie)
                .retrieve()
                .body(String.class);
    }

    private String csrf(String cookie) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page("/login", cookie));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String cookie(ResponseEntity<?> answer) {
        String cookie = String.valueOf(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static ResponseEntity<JsonNode> me(RestClient client) {
        return client.get().uri("/api/v1/me").retrieve().toEntity(JsonNode.class);
    }

    private static HttpStatusCode createToken(RestClient client) {
        return client.post()
                .uri("/api/v1/tokens")
                .body(TOKEN)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private HttpStatusCode statusWithCookie(TestApi.Session session) {
        return api.anonymous()
                .get()
                .uri("/api/v1/me")
                .header(HttpHeaders.COOKIE, session.cookie())
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }
}
