package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseFacts;
import io.dockledger.cases.SampleCases;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every page: the frame, the log-in, the errors. */
class LayoutBrowserTests extends BrowserTest {

    @Autowired
    private CaseBook book;

    @ParameterizedTest
    @EnumSource
    void thePagesThatNeedNoDataAreWellMadeOnEveryScreen(Screen screen) {
        Page page = open(screen);
        page.navigate("/login");
        assertWellMade(page);
        Person person = tenants.person(tenants.fresh(), Groups.OPERATORS, Groups.AUDITORS, Groups.ACCOUNTS_PAYABLE);
        Page inside = signedIn(person, screen);
        for (String path : new String[] {
            "/tasks", "/cases", "/inbox", "/outbox", "/partners", "/evidence?verify=true", "/account", "/tasks/none"
        }) {
            inside.navigate(path);
            assertWellMade(inside);
        }
    }

    @Test
    void anAmountIsShownToItsLastDigitOnATelephone() {
        String tenant = tenants.fresh();
        String caseId = SampleCases.id();
        BigDecimal much = new BigDecimal("987654321987654321987654321987.65");
        CaseFacts facts = new CaseFacts("S-1", "Alpine Dairy", "Harbour Road", much, "EUR");
        tenants.runInTransaction(tenant, () -> book.open(SampleCases.invoice(caseId, "I-1", "4711", facts)));
        Page page = signedIn(tenants.person(tenant, Groups.ACCOUNTS_PAYABLE), Screen.TELEPHONE);
        for (String path : new String[] {"/cases", "/cases/" + caseId}) {
            page.navigate(path);
            Locator amount = page.locator("main .amount")
                    .filter(new Locator.FilterOptions().setHasText("987.65"))
                    .first();
            assertThat(amount).isVisible();
            assertThat((Boolean) amount.evaluate(WITHIN)).as(path).isTrue();
            assertWellMade(page);
        }
    }

    /** Whether all of the text lies on the screen, and in the box that holds it. */
    private static final String WITHIN = """
            shown => {
              const text = document.createRange();
              text.selectNodeContents(shown);
              const box = text.getBoundingClientRect();
              const holder = (shown.closest('.card') ?? document.body).getBoundingClientRect();
              return box.left >= holder.left && box.right <= Math.min(holder.right, innerWidth);
            }""";

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichOfTheTwoIsWrong() {
        Page page = open(Screen.DESK);
        page.navigate("/login");
        page.getByLabel("Account").fill("nobody-here");
        page.getByLabel("Password").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log in"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The account or the password is not right");
        assertWellMade(page);
    }

    @Test
    void everybodyIsSentToTheirWorkAndSeesOnlyTheirPlaces() {
        String tenant = tenants.fresh();
        Page clerk = signedIn(tenants.person(tenant, Groups.ACCOUNTS_PAYABLE), Screen.DESK);
        assertThat(clerk).hasURL(Pattern.compile(".*/tasks$"));
        assertThat(clerk.locator(".places a")).hasText(new String[] {"Tasks", "Cases"});
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            accounts-payable, tasks,    Tasks
            approvers,        tasks,    Tasks
            controllers,      tasks,    Tasks
            receiving,        tasks,    Tasks
            procurement,      tasks,    Tasks
            operators,        inbox,    Inbox
            auditors,         evidence, Evidence
            process-owners,   cases,    Cases
            integration,      cases,    Cases
            administrators,   account,  My account
            """)
    void whoeverLogsInBeginsWhereTheirWorkIs(String group, String path, String heading) {
        Page page = signedIn(tenants.person(tenants.fresh(), group), Screen.DESK);
        assertThat(page).hasURL(Pattern.compile(".*/" + path + "$"));
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        if (!group.equals(Groups.ADMINISTRATORS)) {
            assertThat(page.locator(".places [aria-current=page]")).hasText(heading);
        }
    }

    @Test
    void aPageThatSomebodyMayNotSeeSaysSoInTheSameFrame() {
        Page clerk = signedIn(tenants.person(tenants.fresh(), Groups.ACCOUNTS_PAYABLE), Screen.DESK);
        assertThat(clerk.navigate("/evidence").status()).isEqualTo(403);
        assertThat(clerk.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("You may not see this");
        assertThat(clerk.navigate("/nowhere").status()).isEqualTo(404);
        assertThat(clerk.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("This does not exist");
        assertWellMade(clerk);
    }

    @Test
    void theThemeFollowsTheSystemUntilThePersonChoosesAnother() {
        Page page = signedIn(tenants.person(tenants.fresh(), Groups.ACCOUNTS_PAYABLE), Screen.DESK);
        Object day = background(page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Dark theme"))
                .click();
        Object night = background(page);
        assertThat(night).isNotEqualTo(day);
        page.navigate("/cases");
        assertThat(background(page)).isEqualTo(night);
    }

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void thePageCanBeSkippedToAndTheMenuLeftByKeyboard() {
        Page page = signedIn(tenants.person(tenants.fresh(), Groups.ACCOUNTS_PAYABLE), Screen.DESK);
        page.navigate("/cases");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Skip to the content")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.locator("details.menu summary").press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("My account and tokens")))
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("details.menu summary")).isFocused();
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        Page page = signedIn(tenants.person(tenants.fresh(), Groups.INTEGRATION), Screen.DESK);
        page.navigate("/account");
        page.getByLabel("Name").fill("Warehouse system");
        page.getByLabel("events:write").check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Make the token"))
                .click();
        String secret = page.locator("#secret").textContent();
        assertThat(secret).startsWith("dlk_");
        assertThat(api.withToken(secret)
                        .get()
                        .uri("/api/v1/me")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertWellMade(page);
        page.navigate("/account");
        assertThat(page.locator("main")).not().containsText(secret);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Revoke Warehouse system"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("revoked");
        assertThat(api.withToken(secret)
                        .get()
                        .uri("/api/v1/me")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void loggingOutLeadsBackToTheLogIn() {
        Page page = signedIn(tenants.person(tenants.fresh(), Groups.ACCOUNTS_PAYABLE), Screen.TELEPHONE);
        page.locator("details.menu summary").click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("logged out");
        page.navigate("/tasks");
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
    }
}
