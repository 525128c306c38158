package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.identity.Groups;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 100 KGM of salmon sold for 2,000 EUR, of which the customer sends 30 back, as everybody sees it who decides on it. */
class SaleAndReturnBrowserTests extends BrowserTest {

    private String tenant;
    private Deliveries deliveries;

    @BeforeEach
    void soldShippedAndBilled() {
        tenant = tenants.fresh();
        deliveries = new Deliveries(api, tenants.person(tenant, Groups.INTEGRATION));
        deliveries.sale("SO-1");
        deliveries.untilReached("SO-1", "order-to-revenue", "customerInvoiced");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "TELEPHONE"})
    void revenueIsConfirmedAndGoodsAreTakenBackBySomebodyWhoSeesWhatItIsAbout(Screen screen) {
        Page receivable = signedIn(tenants.person(tenant, Groups.ACCOUNTS_RECEIVABLE), screen);
        openTask(receivable, "Confirm revenue");
        assertSalmon(receivable, "100 KGM");
        assertThat(receivable.locator("section[aria-labelledby=sale] tbody td"))
                .hasText(new String[] {"100 KGM", "20.00 EUR per KGM", "100 KGM", "–", "100 KGM", "2,000.00 EUR", "–"});
        picture(receivable, "revenue-task");
        decide(receivable, "Confirm the revenue");
        deliveries.untilReached("SO-1", "order-to-revenue", "revenueConfirmed");

        deliveries.returnRequest("RA-1", "SO-1");
        deliveries.untilReached("RA-1", "returns-to-credit", "returnRequested");
        Page service = signedIn(tenants.person(tenant, Groups.CUSTOMER_SERVICE), screen);
        openTask(service, "Authorise return");
        assertSalmon(service, "30 KGM");
        decide(service, "Take the goods back");
        deliveries.untilReached("RA-1", "returns-to-credit", "returnAuthorised");

        deliveries.returnReceipt("RR-1", "RA-1");
        deliveries.untilReached("RA-1", "returns-to-credit", "goodsReturned");
        inspected(signedIn(tenants.person(tenant, Groups.RECEIVING), screen));
        deliveries.untilReached("RA-1", "returns-to-credit", "goodsInspected");
        followedToItsDocuments(service);
    }

    private static void inspected(Page receiver) {
        openTask(receiver, "Inspect");
        assertThat(receiver.locator("[data-position]")).containsText(Pattern.compile("\\bInspect(,|$)"));
        assertWellMade(receiver);
        receiver.getByLabel("All of it is in one condition").check();
        receiver.getByLabel(Pattern.compile("^Condition(?! of)")).selectOption("damaged");
        receiver.getByLabel("What you found").fill("The boxes burst on the way back.");
        receiver.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        assertThat(receiver.getByRole(AriaRole.STATUS)).containsText("Decided");
    }

    /** From the case to the order that the customer placed, with what its shop said beyond what is used here. */
    private void followedToItsDocuments(Page page) {
        page.navigate("/cases?businessKey=RA-1&process=returns-to-credit");
        page.locator(".row-link").click();
        assertThat(page.locator(".track")).containsText("Goods inspected");
        assertThat(page.locator(".timeline").first()).containsText("of Return receipt RR-1");
        assertWellMade(page);
        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Sales order SO-1").setExact(true))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/documents/[^?]+"));
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Sales order SO-1");
        assertThat(page.locator("section[aria-labelledby=unused]")).containsText(Pattern.compile("campaign\\s*autumn"));
        assertThat(page.locator("section[aria-labelledby=versions] tbody tr").first())
                .containsText("Version 1");
        assertWellMade(page);
        picture(page, "document");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "TELEPHONE"})
    void aDifferenceInTheStockIsCountedAnewBySomebodyElse(Screen screen) {
        var first = tenants.person(tenant, Groups.COUNTERS);
        deliveries.count("C-1", first.id());
        deliveries.untilReached("C-1-1", "inventory-adjustment", "exceptionRaised");
        Page again = signedIn(first, screen);
        openTask(again, "Count anew");
        assertThat(again.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Inventory adjustment C-1-1: 190 KGM are there where 200 KGM were booked.");
        assertSalmon(again, "−10 KGM");
        again.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Claim").setExact(true))
                .click();
        assertThat(again.getByRole(AriaRole.ALERT)).containsText("Segregation of duties");
        assertWellMade(again);
    }

    /** The lines that it is about, with what the item is called. */
    private static void assertSalmon(Page page, String quantity) {
        Locator line = page.locator("section[aria-labelledby=sheet] tbody tr").first();
        assertThat(line).containsText("SAL-FIL-2");
        assertThat(line).containsText(quantity);
        assertWellMade(page);
    }

    private static void decide(Page page, String outcome) {
        page.getByLabel(outcome).check();
        page.getByLabel("Reason").fill("Seen with the papers beside it.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Decided");
    }
}
