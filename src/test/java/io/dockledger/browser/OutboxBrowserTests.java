package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.identity.Groups;
import io.dockledger.partners.Letter;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.partners.Receiver;
import io.dockledger.partners.TestDelivery;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How partners are reached, and what operators see of messages that do not get through. */
class OutboxBrowserTests extends BrowserTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestDelivery delivery;

    private String tenant;

    @BeforeEach
    void company() {
        tenant = tenants.fresh();
    }

    private void keepContact(Page buyer, String webhook) {
        buyer.navigate("/partners");
        assertWellMade(buyer);
        buyer.getByLabel("Number").fill("S-100");
        buyer.getByLabel("Name").fill("Fjord & Fisk AS");
        buyer.getByLabel("Mail address").fill("sales@fjord.example");
        buyer.getByLabel("Webhook").fill(webhook);
        buyer.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Keep")).click();
    }

    private void tell() {
        Message message = new Message(
                "io.dockledger.supplier-dispute.opened.v1",
                "dispute/1",
                "INV-1",
                Instant.now(),
                "corr-1",
                null,
                Map.of("invoice", "INV-1", "link", "https://dl.example/" + Outbox.SECRET));
        Letter letter = new Letter("About invoice INV-1", "Please see https://dl.example/" + Outbox.SECRET);
        tenants.runInTransaction(tenant, () -> outbox.tell("S-100", message, letter, "tok-4711"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "TELEPHONE"})
    void aBuyerKeepsAContactAndAnOperatorRetriesWhatItsWebhookRefused(Screen screen) {
        try (Receiver receiver = new Receiver(Map.of(), 500, 500)) {
            Page buyer = signedIn(tenants.person(tenant, Groups.PROCUREMENT), screen);
            keepContact(buyer, "https://10.0.0.1/in");
            assertThat(buyer.getByRole(AriaRole.ALERT)).containsText("private address");
            assertThat(buyer.getByLabel("Name")).hasValue("Fjord & Fisk AS");
            keepContact(buyer, receiver.address().toString());
            buyer.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Make a secret"))
                    .click();
            assertThat(buyer.locator("#secret")).hasText(Pattern.compile("whsec_.+"));
            assertWellMade(buyer);
            buyer.reload();
            assertThat(buyer.locator("main")).not().containsText("whsec_");
            tell();
            delivery.toWebhooks(tenant, Instant.now());
            delivery.toWebhooks(tenant, Instant.now().plusSeconds(120));

            Page operator = signedIn(tenants.person(tenant, Groups.OPERATORS), screen);
            operator.navigate("/outbox");
            assertWellMade(operator);
            operator.locator(".tiles a")
                    .filter(new Locator.FilterOptions().setHasText("Dead"))
                    .click();
            assertThat(operator.locator("[data-list] tbody tr")).hasCount(1);
            operator.locator(".row-link").click();
            assertThat(operator.locator("section[aria-labelledby=attempts] tbody tr"))
                    .hasCount(2);
            assertThat(operator.locator("main")).containsText("The receiver answered HTTP 500.");
            assertThat(operator.locator("main")).not().containsText("tok-4711");
            assertWellMade(operator);
            operator.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Retry"))
                    .click();
            assertThat(operator.getByRole(AriaRole.STATUS)).containsText("tried again at once");
            delivery.toWebhooks(tenant, Instant.now().plusSeconds(1));
            operator.reload();
            assertThat(operator.locator("main")).containsText("HTTP 204");
            assertThat(operator.locator(".crumbs")).containsText("Delivered");
            discarded(operator);
        }
    }

    private void discarded(Page operator) {
        operator.navigate("/outbox?channel=mail");
        operator.locator(".row-link").click();
        assertThat(operator.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("About invoice INV-1")))
                .isVisible();
        assertWellMade(operator);
        operator.getByLabel("Reason").fill("Told by telephone.");
        operator.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Discard"))
                .click();
        assertThat(operator.getByRole(AriaRole.STATUS)).containsText("Discarded");
    }
}
