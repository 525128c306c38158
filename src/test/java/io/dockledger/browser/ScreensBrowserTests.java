package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The screens with a real exception on them: an invoice for 100 KGM of which 90 KGM came. */
class ScreensBrowserTests extends BrowserTest {

    private String tenant;
    private Deliveries deliveries;

    @BeforeEach
    void anInvoiceThatDoesNotMatch() {
        tenant = tenants.fresh();
        deliveries = new Deliveries(api, tenants.person(tenant, Groups.INTEGRATION));
        deliveries.order("PO-1");
        deliveries.receipt("GR-1", "PO-1", "90", "receiver");
        deliveries.untilReached("PO-1", "receive-to-pay", "goodsReceived");
        deliveries.invoice("INV-1", "PO-1");
        deliveries.untilReached("INV-1", "invoice-to-payment", "exceptionRaised");
    }

    private Person clerk() {
        return tenants.person(tenant, Groups.ACCOUNTS_PAYABLE);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    @ParameterizedTest
    @EnumSource
    void theScreensOfAnExceptionAreWellMadeOnEveryScreen(Screen screen) {
        Page page =
                signedIn(tenants.person(tenant, Groups.ACCOUNTS_PAYABLE, Groups.OPERATORS, Groups.AUDITORS), screen);
        assertWellMade(page);
        page.locator(".row-link").first().click();
        assertThat(page.locator(".diagram svg[role=img]")).isVisible();
        assertWellMade(page);
        page.locator(".crumbs a").last().click();
        assertThat(heading(page)).hasText("Invoice INV-1");
        assertThat(page.locator(".diagram svg[role=img]")).isVisible();
        assertWellMade(page);
        for (String path : new String[] {"/cases", "/inbox", "/evidence"}) {
            page.navigate(path);
            assertWellMade(page);
        }
        page.navigate("/inbox");
        page.locator(".row-link").first().click();
        assertWellMade(page);
    }

    @Test
    void theTaskSaysWhatIsWrongByWhichRuleAndShowsTheLinesSideBySide() {
        Page page = signedIn(clerk(), Screen.DESK);
        page.locator(".row-link").first().click();
        assertThat(heading(page))
                .hasText("Invoice INV-1 bills 100 KGM on line 1; 90 KGM were received and not yet invoiced.");
        Locator variance = page.locator(".variance").first();
        assertThat(variance)
                .containsText(Pattern.compile("Expected\\s*90 KGM\\s*Found\\s*100 KGM\\s*Difference\\s*10 KGM"));
        assertThat(variance).containsText(Pattern.compile("Rule: match-tolerance v\\d+ rule \\d+"));
        Locator salmon = page.locator(".compare tbody tr").first();
        assertThat(salmon.locator("td")).hasText(new String[] {
            "100 KGM", "18.50 per KGM", "90 KGM", "–", "100 KGM", "18.50 per KGM", "+10 KGM", "0"
        });
        assertThat(page.locator("[data-position]")).containsText("Now: Decide");
    }

    @Test
    void theFormShowsWhatTheDecisionNeedsAndSaysWhatIsMissingAtTheField() {
        Page page = signedIn(clerk(), Screen.DESK);
        page.locator(".row-link").first().click();
        assertThat(page.getByLabel("Amount not paid")).isHidden();
        page.getByLabel("Pay less than billed").check();
        assertThat(page.getByLabel("Amount not paid")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.locator("#error-shortPayAmount")).isVisible();
        assertThat(page.locator("#error-reason")).isVisible();
        assertThat(page.getByLabel("Pay less than billed")).isChecked();
        assertWellMade(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "TELEPHONE"})
    void afterAShortPayTheTaskTellsWhatWasFilledInAndTheCaseWhatIsToPay(Screen screen) {
        Page page = signedIn(clerk(), screen);
        page.locator(".row-link").first().click();
        String task = page.url();
        page.getByLabel("Pay less than billed").check();
        page.getByLabel("Amount not paid").fill("185");
        page.getByLabel("Reason").fill("Ten kilograms did not come; the supplier agrees.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Decided");
        page.navigate(task);
        assertThat(page.locator("aside dl.facts div")).hasText(new Pattern[] {
            Pattern.compile("What is to be done\\?\\s*Pay less than billed"),
            Pattern.compile("Amount not paid\\s*185\\.00 EUR"),
            Pattern.compile("Reason\\s*Ten kilograms did not come; the supplier agrees\\.")
        });
        assertWellMade(page);
        page.locator(".crumbs a").last().click();
        assertThat(page.locator("dl.totals")).containsText(Pattern.compile("Invoice total\\s*3,550\\.00 EUR"));
        assertThat(page.locator("dl.totals")).containsText(Pattern.compile("To pay\\s*3,365\\.00 EUR"));
        assertThat(page.locator(".timeline").first())
                .containsText(Pattern.compile("short pay \\(reason .*, short pay amount 185(\\.00)? EUR\\)"));
        assertWellMade(page);
    }

    @Test
    void aDraftIsKeptForWhoWroteIt() {
        Person clerk = clerk();
        Page page = signedIn(clerk, Screen.DESK);
        page.locator(".row-link").first().click();
        page.getByLabel("Reason").fill("Waiting for the supplier to call back.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save draft"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("draft is kept");
        assertThat(page.getByLabel("Reason")).hasValue("Waiting for the supplier to call back.");
        Page other = signedIn(clerk(), Screen.DESK);
        other.navigate(page.url());
        assertThat(other.getByLabel("Reason")).isEmpty();
    }

    @Test
    void aTaskIsClaimedFromTheListAndGivenBack() {
        Page page = signedIn(clerk(), Screen.TELEPHONE);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Claim")))
                .click();
        assertThat(page.getByText("It is yours.")).isVisible();
        Page colleague = signedIn(clerk(), Screen.DESK);
        colleague.navigate(page.url());
        assertThat(colleague.getByText("has claimed it; you can read it.")).isVisible();
        assertThat(colleague.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide")))
                .hasCount(0);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Give it back"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("back in its group");
    }

    @Test
    void theListIsWorkedByKeyboardAndSearchedWhileTyping() {
        Page page = signedIn(clerk(), Screen.DESK);
        assertThat(page.locator("[data-list] tbody tr")).hasCount(1);
        page.keyboard().press("j");
        assertThat(page.locator(".row-link").first()).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Search")).isFocused();
        page.keyboard().type("no such thing");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Nothing fits")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("q=no(\\+|%20)such(\\+|%20)thing"));
        page.getByLabel("Search").fill("fjord");
        assertThat(page.locator("[data-list] tbody tr")).hasCount(1);
    }

    @Test
    void whatSomebodyWritesIsShownAsTextAndNeverRun() {
        Page page = signedIn(clerk(), Screen.DESK);
        page.locator(".row-link").first().click();
        String hostile = "<img src=x onerror=document.title='run'><script>document.title='run'</script>";
        page.getByLabel("Add a comment").fill(hostile);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Comment").setExact(true))
                .click();
        assertThat(page.locator(".comment p").first()).hasText(hostile);
        assertThat(page.title()).doesNotContain("run");
    }

    @Test
    void theCaseIsFoundByTheNumberOfAnyOfItsDocuments() {
        Page page = signedIn(clerk(), Screen.DESK);
        page.navigate("/cases");
        page.getByLabel("Document number").fill("GR-1");
        assertThat(page.locator("[data-list] .row-link")).hasText(new String[] {"Invoice INV-1", "Order PO-1"});
        page.navigate("/cases?businessKey=INV-1");
        page.locator(".row-link")
                .filter(new Locator.FilterOptions().setHasText("Invoice INV-1"))
                .click();
        assertThat(page.locator(".track li").first()).containsText("Invoice arrived");
        assertThat(page.locator(".variance")).containsText("Open");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "TELEPHONE"})
    void theOrderShowsWhatIsOpenOnItsInvoiceAndLeadsThereAndBack(Screen screen) {
        Page page = signedIn(clerk(), screen);
        page.navigate("/cases?businessKey=PO-1&process=receive-to-pay");
        page.locator(".row-link").click();
        assertThat(heading(page)).hasText("Order PO-1");
        Locator exceptions = page.locator("section[aria-labelledby=exceptions]");
        assertThat(exceptions).containsText("None of the order itself.");
        assertThat(exceptions.locator(".variance")).containsText("Invoice INV-1 bills 100 KGM on line 1");
        Locator related = page.locator("section[aria-labelledby=related]");
        assertThat(related.locator("tbody tr"))
                .containsText(Pattern.compile("Invoice INV-1\\s*Invoice to payment\\s*Open\\s*QTY\\s*quantity"));
        assertThat(page.locator("[data-position]")).hasText("Now: Waiting for goods or invoices");
        assertWellMade(page);
        related.getByRole(AriaRole.LINK).click();
        assertThat(heading(page)).hasText("Invoice INV-1");
        related.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Order PO-1"))
                .click();
        assertThat(heading(page)).hasText("Order PO-1");
    }

    @Test
    void anOperatorPutsAParkedEventOutOfTheWayWithAReason() {
        deliveries.receipt("GR-2", "PO-UNKNOWN", "10", "receiver");
        Page page = signedIn(tenants.person(tenant, Groups.OPERATORS), Screen.DESK);
        page.navigate("/inbox");
        await().untilAsserted(() -> {
            page.navigate("/inbox?status=parked");
            assertThat(page.locator("[data-list] tbody tr").count()).isEqualTo(1);
        });
        page.locator(".row-link").click();
        assertThat(page.getByText("It waits for")).containsText("Purchase order PO-UNKNOWN");
        page.getByLabel("Reason").fill("The supplier used the number of another company.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Discard"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Discarded");
        Page auditor = signedIn(tenants.person(tenant, Groups.AUDITORS), Screen.DESK);
        auditor.navigate(page.url());
        assertThat(auditor.locator("main")).containsText("The supplier used the number of another company.");
        assertThat(auditor.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Retry")))
                .hasCount(0);
    }

    @Test
    void nothingOfAnotherCompanyCanBeOpened() {
        Page page = signedIn(clerk(), Screen.DESK);
        page.locator(".row-link").first().click();
        String task = page.url();
        Page stranger = signedIn(tenants.person(tenants.fresh(), Groups.ACCOUNTS_PAYABLE), Screen.DESK);
        assertThat(stranger.navigate(task).status()).isEqualTo(404);
        stranger.navigate("/cases");
        assertThat(stranger.getByText("No case yet")).isVisible();
    }
}
