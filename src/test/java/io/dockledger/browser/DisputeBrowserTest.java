package io.dockledger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.partners.TestDelivery;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of disputes have in common: ten kilograms of an invoice did not come, and the supplier can be asked by mail. */
abstract class DisputeBrowserTest extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("/disputes/([A-Za-z0-9_-]{43})");

    @Autowired
    TestDelivery delivery;

    final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    String tenant = "";
    Deliveries deliveries;
    Person clerk;

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

    /** Loads how the supplier is reached; gives the secret that signs for its webhook. */
    String contact(String webhook) {
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

    /** The clerk disputes the ten kilograms; the page that is shown then. */
    Page disputed(Screen screen, String settlement) {
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

    static String token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as("a link in %s", text).isTrue();
        return link.group(1);
    }

    /** The letter that has just been sent. */
    String mailed() throws Exception {
        assertThat(delivery.byMail(tenant, Instant.now(), mails.getSmtp().getPort()))
                .isEqualTo(1);
        return GreenMailUtil.getBody(mails.getReceivedMessages()[mails.getReceivedMessages().length - 1]);
    }
}
