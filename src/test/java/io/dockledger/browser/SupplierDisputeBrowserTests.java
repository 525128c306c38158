package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.standardwebhooks.Webhook;
import io.dockledger.identity.Groups;
import io.dockledger.partners.Receiver;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A dispute from the variance to the supplier's answer and the payment, as everybody sees it who has a part in it. */
class SupplierDisputeBrowserTests extends DisputeBrowserTest {

    private static final byte[] PDF = "%PDF-1.7 signed delivery note".getBytes(StandardCharsets.US_ASCII);

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
}
