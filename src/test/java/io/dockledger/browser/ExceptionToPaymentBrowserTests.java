package io.dockledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dockledger.identity.Accounts;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One exception on its way from arrival to payment, as the people see it who take it there. With
 * {@code -Dbrowser.screenshots=src/docs/images} it also takes the pictures of the README.
 */
class ExceptionToPaymentBrowserTests extends BrowserTest {

    private static final String TENANT = "harbour-foods";

    @Autowired
    private Tenants companies;

    @Autowired
    private Accounts accounts;

    private Person person(String id, String name, String... groups) {
        Person person = new Person(TENANT + "-" + id, name, TENANT, Set.of(groups));
        accounts.create(person, person.id());
        return person;
    }

    @Test
    void anExceptionGoesFromArrivalToPaymentThroughTheRightHands() {
        companies.create(new Tenant(TENANT, "Harbour Foods", Currency.getInstance("EUR")));
        Deliveries deliveries = new Deliveries(api, person("integration", "ERP", Groups.INTEGRATION));
        // Ravi unloaded the lorry himself, so he must not judge what is missing from it.
        Person ravi = person("ravi", "Ravi Receiver", Groups.RECEIVING, Groups.ACCOUNTS_PAYABLE);
        Person clara = person("clara", "Clara Clerk", Groups.ACCOUNTS_PAYABLE, Groups.APPROVERS);
        Person anton = person("anton", "Anton Approver", Groups.APPROVERS);

        deliveries.order("4500017");
        deliveries.receipt("GR-7781", "4500017", "90", ravi.id());
        deliveries.untilReached("4500017", "receive-to-pay", "goodsReceived");
        deliveries.invoice("INV-20931", "4500017");
        deliveries.untilReached("INV-20931", "invoice-to-payment", "exceptionRaised");

        refusedToWhoReceivedTheGoods(ravi);
        Page clerk = acceptedByTheClerk(clara);
        refusedToWhoAcceptedIt(clerk);
        Page approver = approvedBySomebodyElse(anton);
        deliveries.untilReached("INV-20931", "invoice-to-payment", "paymentReleased");
        deliveries.payment("PAY-1", "INV-20931", "3550.00");
        deliveries.untilReached("INV-20931", "invoice-to-payment", "paymentExecuted");
        provedOnTheCasePage(approver);
    }

    private void refusedToWhoReceivedTheGoods(Person ravi) {
        Page page = signedIn(ravi, Screen.DESK);
        openTask(page, "Decide on variance");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Claim").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("rule SOD-33");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("you did “receive goods”");
        assertWellMade(page);
        picture(page, "refused");
    }

    private Page acceptedByTheClerk(Person clara) {
        Page page = signedIn(clara, Screen.DESK);
        picture(page, "tasks");
        openTask(page, "Decide on variance");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Invoice INV-20931 bills 100 KGM on line 1; 90 KGM were received and not yet invoiced.");
        page.getByLabel("Accept the variance").check();
        page.getByLabel("Reason").fill("The supplier weighs at the quay; the contract allows it until June.");
        assertThat(page.locator(".diagram svg[role=img]")).isVisible();
        assertWellMade(page);
        picture(page, "task");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Decided");
        return page;
    }

    /** Clara is an approver too, but what she accepted needs another pair of eyes. */
    private void refusedToWhoAcceptedIt(Page page) {
        openTask(page, "Approve override");
        decide(page, "Approve the override");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("rule SOD-31");
        assertThat(page.getByLabel("Reason")).hasValue("Checked against the contract and the weighing slip.");
        assertWellMade(page);
    }

    private Page approvedBySomebodyElse(Person anton) {
        Page page = signedIn(anton, Screen.TELEPHONE);
        openTask(page, "Approve override");
        assertThat(page.locator("main")).containsText("The supplier weighs at the quay");
        assertWellMade(page);
        picture(page, "approval-telephone");
        decide(page, "Approve the override");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Decided");
        openTask(page, "Approve invoice");
        assertThat(page.locator("main")).containsText("The supplier weighs at the quay");
        assertWellMade(page);
        page.getByLabel("Approve for payment").check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Decided");
        return page;
    }

    private void provedOnTheCasePage(Page page) {
        page.setViewportSize(1440, 900);
        page.navigate("/cases?businessKey=INV-20931&process=invoice-to-payment");
        page.locator(".row-link").click();
        assertThat(page.locator(".page-head .tag")).hasText("Completed");
        assertThat(page.locator(".track")).containsText("Payment executed");
        assertThat(page.locator(".variance")).containsText("Accepted");
        assertThat(page.locator("[data-position]")).containsText("has ended");
        assertWellMade(page);
        picture(page, "case");
    }

    private static void decide(Page page, String outcome) {
        page.getByLabel(outcome).check();
        page.getByLabel("Reason").fill("Checked against the contract and the weighing slip.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Decide"))
                .click();
    }
}
