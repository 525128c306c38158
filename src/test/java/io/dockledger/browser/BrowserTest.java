package io.dockledger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A test in a real browser on the whole product. It fails on whatever a page writes to the console as an error, which
 * includes every violation of the content security policy.
 */
@DockledgerTest
@ExtendWith(Chromium.class)
abstract class BrowserTest {

    /** The browser's own note of an answer that a test may well ask for, such as a refusal. */
    private static final String STATUS_NOTE = "Failed to load resource: the server responded with a status of 4";

    private static final @Nullable String PICTURES = System.getProperty("browser.screenshots");

    @Autowired
    protected TestApi api;

    @Autowired
    protected TestTenants tenants;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    void take(Browser shared) {
        browser = shared;
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        contexts.forEach(BrowserContext::close);
        assertThat(faults).as("errors on the console of the browser").isEmpty();
    }

    /** A browser of its own, in which nobody is signed in. */
    protected Page open(Screen screen) {
        BrowserContext context = browser.newContext(screen.options(api.baseUrl()));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> note(page, message));
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        return page;
    }

    private void note(Page page, ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(STATUS_NOTE)) {
            faults.add(page.url() + ": " + message.text());
        }
    }

    /** A browser in which the person has signed in as people do. */
    protected Page signedIn(Person person, Screen screen) {
        Page page = open(screen);
        page.navigate("/login");
        page.getByLabel("Account").fill(person.id());
        page.getByLabel("Password").fill(person.id());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(url -> !url.endsWith("/login"));
        return page;
    }

    /** Opens the first task of that name, whosever it is. */
    protected static void openTask(Page page, String name) {
        page.navigate("/tasks?view=all");
        page.locator(".row-link")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/tasks/[^?]+"));
    }

    /** Takes a picture for the README where {@code -Dbrowser.screenshots} names a folder for them. */
    protected static void picture(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
        }
    }

    /** Everybody can use the page, and nothing of it lies beyond the edge of the screen. */
    protected static void assertWellMade(Page page) {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream().map(BrowserTest::told).toList();
        assertThat(violations).as("axe-core on " + page.url()).isEmpty();
        Object hidden = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(hidden).as("pixels beyond the edge of " + page.url()).isEqualTo(0);
    }

    private static String told(Rule rule) {
        return "%s (%s): %s at %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        rule.getNodes().get(0).getHtml());
    }
}
