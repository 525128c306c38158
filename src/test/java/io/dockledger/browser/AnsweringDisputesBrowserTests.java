package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** How else a dispute may go: without scripts, by a program, too late for what it is about now, or taken back. */
class AnsweringDisputesBrowserTests extends DisputeBrowserTest {

    @Test
    void theSupplierRejectsWithoutScriptsAndTheOwnerReadsWhyOnTheTask(Browser browser) throws Exception {
        contact("");
        disputed(Screen.TELEPHONE, "it sends a credit note");
        String token = token(mailed());
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(api.baseUrl()).setJavaScriptEnabled(false))) {
            Page supplier = context.newPage();
            supplier.navigate("/disputes/" + token);
            supplier.getByLabel("Reject").check();
            supplier.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the answer"))
                    .click();
            assertThat(supplier.getByRole(AriaRole.ALERT)).containsText("Say why you reject it.");
            supplier.getByLabel("Reason").fill("Your driver signed for all of it.");
            supplier.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the answer"))
                    .click();
            assertThat(supplier.getByRole(AriaRole.STATUS)).containsText("You rejected it.");
        }
        Page owner = signedIn(clerk, Screen.DESK);
        owner.locator(".row-link").first().click();
        assertThat(owner.locator("section[aria-labelledby=disputes]"))
                .containsText("Your driver signed for all of it.");
        assertWellMade(owner);
    }

    @Test
    void theOwnerTakesADisputeBackFromThePageOfTheCase() throws Exception {
        contact("");
        disputed(Screen.DESK, "it sends a credit note");
        String token = token(mailed());
        Page page = signedIn(clerk, Screen.TELEPHONE);
        page.navigate("/cases?businessKey=INV-1&process=invoice-to-payment");
        page.locator(".row-link").click();
        assertWellMade(page);
        page.getByLabel("Take it back, because").fill("They called: it is on the next lorry.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Take the dispute back"))
                .click();
        assertThat(page.locator(".notice-good")).containsText("Taken back");
        assertThat(page.locator("section[aria-labelledby=disputes]")).containsText("Withdrawn");
        assertThat(page.getByLabel("Take it back, because")).hasCount(0);
        assertWellMade(page);
        assertThat(open(Screen.TELEPHONE).navigate("/disputes/" + token).status())
                .isEqualTo(HttpStatus.GONE.value());
    }

    @Test
    void whoAcceptsWhatHasChangedMeanwhileIsShownTheNewAmountFirst() throws Exception {
        contact("");
        disputed(Screen.DESK, "we pay less by what is in dispute");
        Page supplier = open(Screen.TELEPHONE);
        supplier.navigate("/disputes/" + token(mailed()));
        supplier.getByLabel("Accept").check();
        deliveries.receipt("GR-2", "PO-1", "4", "ravi");
        awaitLetter();
        supplier.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the answer"))
                .click();
        assertThat(supplier.getByRole(AriaRole.ALERT)).containsText("It is 111.00 EUR now");
        assertThat(supplier.getByLabel("Accept")).not().isChecked();
        assertWellMade(supplier);
        supplier.getByLabel("Accept").check();
        supplier.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the answer"))
                .click();
        assertThat(supplier.getByRole(AriaRole.STATUS)).containsText("You accepted: you are paid less by 111.00 EUR.");
    }

    private void awaitLetter() {
        await().until(() ->
                delivery.byMail(tenant, Instant.now(), mails.getSmtp().getPort()) == 1);
    }

    @Test
    void aProgramAnswersByTheApiAndNobodyOfTheCompanyCan() throws Exception {
        contact("");
        disputed(Screen.DESK, "it sends a credit note");
        String token = token(mailed());
        JsonNode dispute = api.anonymous()
                .get()
                .uri("/api/v1/disputes/" + token)
                .retrieve()
                .body(JsonNode.class);
        assertThat(dispute.at("/subject/parts/0/kind").asText()).isEqualTo("quantity");
        assertThat(dispute.toString()).doesNotContain("weighing slip").doesNotContain(clerk.id());
        assertThat(dispute.at("/revision").asInt()).isEqualTo(1);
        Map<String, String> proposal = Map.of("revision", "1", "answer", "propose", "quantity", "95");
        assertThat(answer(api.as(clerk.id()), token, proposal)).isEqualTo(403);
        assertThat(answer(api.anonymous(), token, Map.of("revision", "1", "answer", "propose")))
                .isEqualTo(422);
        assertThat(answer(api.anonymous(), token, Map.of("answer", "accept"))).isEqualTo(422);
        assertThat(answer(api.anonymous(), token, Map.of("revision", "2", "answer", "accept")))
                .isEqualTo(409);
        assertThat(answer(api.anonymous(), token.substring(1) + "x", proposal)).isEqualTo(410);
        assertThat(answer(api.anonymous(), token, proposal)).isEqualTo(204);
        assertThat(answer(api.anonymous(), token, proposal)).isEqualTo(410);
        ResponseEntity<String> page =
                api.anonymous().get().uri("/disputes/" + token).retrieve().toEntity(String.class);
        assertThat(page.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeaders().getCacheControl()).contains("no-store");
        assertThat(page.getHeaders().get("Set-Cookie")).isNull();
    }

    private static int answer(RestClient client, String token, Map<String, String> body) {
        return client.post()
                .uri("/api/v1/disputes/" + token + "/answer")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }
}
