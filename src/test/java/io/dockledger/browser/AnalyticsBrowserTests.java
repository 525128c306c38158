package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dockledger.cases.SampleCases.MONDAY;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.SampleCases;
import io.dockledger.identity.Groups;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a figure to the cases behind it. */
class AnalyticsBrowserTests extends BrowserTest {

    @Autowired
    private CaseBook book;

    private String tenant = "";

    @BeforeEach
    void anInvoiceThatWasMatchedLateAndIsInDoubtAgain() {
        tenant = tenants.fresh();
        String order = SampleCases.id();
        String invoice = SampleCases.id();
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.order(order, "4711"));
            book.milestone(order, "goodsReceived", MONDAY, "goods-receipt:R-1");
            book.open(SampleCases.invoice(invoice, "I-1", "4711"));
            book.milestone(invoice, "invoiceArrived", MONDAY, null);
            book.milestone(invoice, "matched", MONDAY.plus(Duration.ofDays(9)), null);
            book.raise(CaseException.opened(invoice, SampleCases.tenKilogramsTooMany(), MONDAY));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFigureLeadsToItsCases(Screen screen) {
        Page page = signedIn(tenants.person(tenant, Groups.PROCESS_OWNERS), screen);
        page.navigate("/analytics");
        assertWellMade(page);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Compare, and see the cases of Receipt to match"))
                .click();
        assertThat(page.getByText("9 days").first()).isVisible();
        assertWellMade(page);
        page.getByLabel("Compare by").selectOption("site");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show")).click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new GetByRoleOptions().setName("Harbour Road")))
                .isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Invoice I-1"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Invoice I-1");
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsToldByAgeWithTheMoneyThatItHoldsBack(Screen screen) {
        Page page = signedIn(tenants.person(tenant, Groups.CONTROLLERS), screen);
        page.navigate("/analytics/exceptions");
        assertThat(page.getByText("55.00 EUR").first()).isVisible();
        assertWellMade(page);
    }
}
