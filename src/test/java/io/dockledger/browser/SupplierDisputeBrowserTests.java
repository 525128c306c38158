package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.standardwebhooks.Webhook;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.partners.Receiver;
import io.dockledger.partners.TestDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** A dispute from the variance to the supplier's answer and the payment, as everybody sees it who has a part in it. */
class SupplierDisputeBrowserTests extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("/disputes/([A-Za-z0-9_-]{43})");
    private static final byte[] PDF = "%PDF-1.7 signed delivery note".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestDelivery delivery;

    private final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private String tenant;
    private Deliveries deliveries;
    private Person clerk;

    @BeforeEach
    void tenKilogramsAreMissing() {
        mails.start();
        tenant = tenants.fresh();
        deliveries = new Deliveries(api, tenants.person(tenant, Groups.INTEGRATION));
        clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE);
        deliveries.order("PO-1");
        deliveries.receipt("GR-1", "PO-1", "90", "ravi");
        deliveries.untilReached("PO-1", "receive-to-pay", "goodsReceived");
        deliveries.invoice("INV-1", "PO-1");
        deliveries.untilReached("INV-1", "invoice-to-payment", "exceptionRaised");
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private String contact(String webhook) {
        String buyer = tenants.person(tenant, Groups.PROCUREMENT).id();
        JsonNode kept = api.as(buyer)
                .put()
                .uri("/api/v1/partners")
                .body(Map.of("number", "S-100", "mail", "sales@fjord.example", "webhook", webhook))
                .retrieve()
                .body(JsonNode.class);
        return api.as(buyer)
                .post()
                .uri("/api/v1/partners/{id}/webhook-secrets", kept.at("/id").asText())
                .retrieve()
                .body(JsonNode.class)
                .at("/secret")
                .asText();
    }

    private Page disputed(Screen screen, String settlement) {
        Page page = signedIn(clerk, screen);
        page.locator(".row-link").first().click();
        page.getByLabel("Dispute it with the supplier").check();
        page.getByLabel(settlement).check();
        page.getByLabel("Message to the supplier").fill("Ten kilograms of salmon were not on the lorry.");
        page.getByLabel("Reason").fill("The weighing slip of the quay says ninety.");
        assertWellMade(page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        return page;
    }

    private static String token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as("a link in %s", text).isTrue();
        return link.group(1);
    }

    private String mailed() throws Exception {
        assertThat(delivery.byMail(tenant, Instant.now(), mails.getSmtp().getPort()))
                .isEqualTo(1);
        return GreenMailUtil.getBody(mails.getReceivedMessages()[mails.getReceivedMessages().length - 1]);
    }

    @Test
    void aVarianceIsDisputedAnsweredAndPaidThoughTheSuppliersReceiverFailedAtFirst() throws Exception {
        try (Receiver receiver = new Receiver(Map.of(), 503, 503)) {
            String secret = contact(receiver.address().toString());
            Page clerks = disputed(Screen.DESK, "we pay less by what is in dispute");
            assertThat(clerks.getByRole(AriaRole.STATUS)).containsText("Decided");
            String fromMail = token(mailed());
            putRightByAnOperator(receiver);
            Receiver.Received told = receiver.received().get(2);
            assertThatCode(() -> new Webhook(secret).verify(told.body(), told.headers()))
                    .doesNotThrowAnyException();
            assertThat(receiver.received().stream().map(each -> each.header("Webhook-id")))
                    .containsOnly(told.header("Webhook-id"));
            assertThat(token(told.body())).isEqualTo(fromMail);

            shownOnTheCase("Waiting for the answer");
            answeredBySupplier(fromMail);
            shownOnTheCase("Answered");
            releasedAndPaid();
        }
    }

    private void putRightByAnOperator(Receiver receiver) {
        Instant now = Instant.now();
        delivery.toWebhooks(tenant, now);
        delivery.toWebhooks(tenant, now.plusSeconds(120));
        Page operator = signedIn(tenants.person(tenant, Groups.OPERATORS), Screen.DESK);
        operator.navigate("/outbox?status=dead");
        assertThat(operator.locator("[data-list] tbody tr")).hasCount(1);
        operator.locator(".row-link").click();
        assertThat(operator.locator("main")).containsText("The receiver answered HTTP 503.");
        assertThat(operator.locator("main")).containsText("{secret}");
        picture(operator, "outbox-message");
        operator.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Retry"))
                .click();
        assertThat(delivery.toWebhooks(tenant, Instant.now().plusSeconds(1))).isEqualTo(1);
        assertThat(receiver.received()).hasSize(3);
        operator.reload();
        assertThat(operator.locator(".crumbs")).containsText("Delivered");
    }

    private void answeredBySupplier(String token) {
        Page supplier = open(Screen.TELEPHONE);
        supplier.navigate("/disputes/" + token);
        assertThat(supplier.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("disputes your invoice INV-1");
        assertThat(supplier.locator(".variance")).containsText("90 KGM");
        assertThat(supplier.locator("main")).not().containsText("weighing slip");
        assertThat(supplier.locator(".places")).hasCount(0);
        assertWellMade(supplier);
        picture(supplier, "dispute-telephone");
        supplier.getByLabel("Attach a file").setInputFiles(new FilePayload("note.html", "text/html", new byte[] {60}));
        supplier.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Attach").setExact(true))
                .click();
        assertThat(supplier.getByRole(AriaRole.ALERT)).containsText("Attach a PDF, PNG or JPEG file.");
        assertWellMade(supplier);
        supplier.getByLabel("Attach a file")
                .setInputFiles(new FilePayload("../delivery note.pdf", "application/pdf", PDF));
        supplier.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Attach").setExact(true))
                .click();
        assertThat(supplier.locator("main")).containsText("delivery note.pdf");
        supplier.getByLabel("Accept").check();
        supplier.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the answer"))
                .click();
        assertThat(supplier.getByRole(AriaRole.STATUS)).containsText("You accepted: you are paid less by 185.00 EUR.");
        assertWellMade(supplier);
        assertThat(supplier.navigate("/disputes/" + token).status()).isEqualTo(HttpStatus.GONE.value());
        assertThat(supplier.locator("main")).not().containsText("INV-1");
        assertWellMade(supplier);
    }

    private void shownOnTheCase(String state) {
        for (Screen screen : List.of(Screen.DESK, Screen.TELEPHONE)) {
            Page page = signedIn(clerk, screen);
            page.navigate("/cases?businessKey=INV-1&process=invoice-to-payment");
            page.locator(".row-link").click();
            assertThat(page.locator("section[aria-labelledby=disputes]")).containsText(state);
            assertWellMade(page);
            page.locator("section[aria-labelledby=disputes]").scrollIntoViewIfNeeded();
            picture(page, "dispute-case-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    private void releasedAndPaid() {
        Page approver = signedIn(tenants.person(tenant, Groups.APPROVERS), Screen.DESK);
        approver.locator(".row-link")
                .filter(new Locator.FilterOptions().setHasText("Approve invoice"))
                .click();
        approver.getByLabel("Approve for payment").check();
        approver.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        deliveries.untilReached("INV-1", "invoice-to-payment", "paymentReleased");
        deliveries.payment("PAY-1", "INV-1", "3365.00");
        deliveries.untilReached("INV-1", "invoice-to-payment", "paymentExecuted");
    }

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
