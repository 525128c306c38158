package io.dockledger.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxSummary;
import io.dockledger.matching.VarianceKind;
import io.dockledger.tasks.TaskDesk;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both companies as they are loaded into tenants that nobody else uses. */
@DockledgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCompaniesIntegrationTests {

    /** The engine looks for timers that are due every few seconds. */
    private static final Duration TIMERS_FIRE_WITHIN = Duration.ofSeconds(60);

    @Autowired
    CompanyLoader loader;

    @Autowired
    TestTenants tenants;

    @Autowired
    TaskDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    String harbour = "";
    String alpine = "";
    Cast people = new Cast(Map.of());
    InboxSummary loaded = new InboxSummary(Map.of(), 0, 0, 0, null);

    @BeforeAll
    void load() throws InterruptedException {
        harbour = tenants.fresh();
        alpine = tenants.fresh();
        people = cast(harbour);
        assertThat(loader.load(harbour, Company.HARBOUR, people)).isTrue();
        assertThat(loader.load(alpine, Company.ALPINE, cast(alpine))).isTrue();
        loaded = Tenancy.in(harbour, inbox::summary);
    }

    private Cast cast(String tenant) {
        return new Cast(Map.ofEntries(
                entry(Cast.CLERK, tenants.person(tenant, Groups.ACCOUNTS_PAYABLE)),
                entry(Cast.CLERK_2, tenants.person(tenant, Groups.ACCOUNTS_PAYABLE)),
                entry(Cast.APPROVER, tenants.person(tenant, Groups.APPROVERS)),
                entry(Cast.CONTROLLER, tenants.person(tenant, Groups.CONTROLLERS)),
                entry(Cast.RECEIVER, tenants.person(tenant, Groups.RECEIVING)),
                entry(Cast.PROCUREMENT, tenants.person(tenant, Groups.PROCUREMENT)),
                entry(Cast.RECEIVABLE, tenants.person(tenant, Groups.ACCOUNTS_RECEIVABLE)),
                entry(Cast.SERVICE, tenants.person(tenant, Groups.CUSTOMER_SERVICE)),
                entry(Cast.SHIPPER, tenants.person(tenant, Groups.SHIPPING)),
                entry(Cast.INVENTORY, tenants.person(tenant, Groups.INVENTORY_CONTROL)),
                entry(Cast.COUNTER, tenants.person(tenant, Groups.COUNTERS)),
                entry(Cast.COUNTER_2, tenants.person(tenant, Groups.COUNTERS))));
    }

    @Test
    void harbourFoodsHasACaseForEachOrderInvoiceSaleReturnAndFinding() {
        assertThat(query(harbour, "select process || ' ' || count(*) from business_case group by process order by 1"))
                .containsExactly(
                        "inventory-adjustment 8",
                        "invoice-to-payment 110",
                        "order-to-revenue 15",
                        "receive-to-pay 112",
                        "returns-to-credit 7");
    }

    @Test
    void everyKindOfVarianceOfPurchasesOccurs() {
        String[] all = EnumSet.range(VarianceKind.QUANTITY, VarianceKind.UNRELEASED_PAYMENT).stream()
                .map(VarianceKind::code)
                .toArray(String[]::new);
        await().atMost(TIMERS_FIRE_WITHIN)
                .untilAsserted(() -> assertThat(query(harbour, "select distinct kind from case_exception"))
                        .contains(all));
    }

    @Test
    void noInvoiceLooksLikeAnotherButThoseThatAreMeantTo() {
        assertThat(query(harbour, """
                        select subject.business_key || ' ' || kind || ' ' || found
                        from case_exception join business_case subject on subject.id = case_id
                        where kind like 'duplicate%' order by 1
                        """))
                .containsExactly(
                        "NDC 88931 duplicate-exact NDC-88931",
                        "OV-2610-101 duplicate-probable OV-2610-098",
                        "PFP-26-4195 duplicate-probable PFP-26-4155");
    }

    @Test
    void peopleHaveDecidedAndLeftOthersSomethingToDo() {
        assertThat(exceptions("1344/26/A")).containsExactly("quantity accepted 47 BG / 50 BG");
        assertThat(exceptions("1366/26/A")).containsExactly("quantity short-paid 138 BG / 150 BG");
        assertThat(exceptions("4500012104")).containsExactly("over-delivery accepted 100 BG / 118 BG");
        assertThat(exceptions("NDC-88571")).containsExactly("quantity resolved 185 CS / 200 CS");
        assertThat(exceptions("NDC-88655")).containsExactly("price resolved 92.40 EUR/CS / 96.90 EUR/CS");
        assertThat(exceptions("PFP-26-3901"))
                .containsExactly(
                        "quantity resolved 92 CS / 100 CS", "unreleased-payment open 1407.69 EUR / 1470.69 EUR");
        assertThat(exceptions("PFP-26-4061")).containsExactly("price accepted 14.30 EUR/CS / 15.60 EUR/CS");
        assertThat(exceptions("OV-2611-019")).containsExactly("quantity awaiting-credit-note 80 CS / 90 CS");
        assertThat(exceptions("R-26-7166")).containsExactly("quantity resolved 150 BG / 160 BG");
        assertThat(exceptions("R-26-7240")).containsExactly("quantity open 60 BG / 70 BG");
        assertThat(exceptions("RE2640588")).containsExactly("quantity awaiting-receipt-correction 78 CT / 90 CT");
        assertThat(exceptions("SCE-77120")).containsExactly("quantity open 204 CS / 220 CS");
        assertThat(query(harbour, """
                        select distinct candidate_group from work_item where ended_at is null order by 1
                        """))
                .containsExactly(
                        "accounts-payable",
                        "accounts-receivable",
                        "approvers",
                        "controllers",
                        "counters",
                        "customer-service",
                        "inventory-control",
                        "procurement",
                        "receiving",
                        "shipping");
    }

    @Test
    void whatIsSoldReturnedAndCountedIsInTheHandsOfThoseWhoseWorkItIs() {
        assertThat(query(harbour, """
                        select business_key || ' ' || task_key || ' ' || candidate_group from work_item
                        where ended_at is null and process in ('order-to-revenue', 'returns-to-credit', 'inventory-adjustment')
                        order by 1
                        """))
                .containsExactly(
                        "IC-9020-1 recountStock counters",
                        "IC-9021-1 recountStock counters",
                        "IC-9040-1 approveAdjustment approvers",
                        "IV-9010-1 findCause inventory-control",
                        "IV-9030-1 findCause inventory-control",
                        "RA-82002 authoriseReturn customer-service",
                        "RA-82003 inspectReturn receiving",
                        "RA-82004 approveWriteOff approvers",
                        "RA-82005 approveCredit approvers",
                        "RA-82006 decideVariance customer-service",
                        "SO81002 confirmRevenue accounts-receivable",
                        "SO81003 confirmRevenue accounts-receivable",
                        "SO81004 confirmDelivery customer-service",
                        "SO81005 decideVariance customer-service",
                        "SO81006 decideVariance customer-service",
                        "SO81007 decideVariance shipping");
        assertThat(query(harbour, """
                        select business_key from business_case where status = 'completed'
                        and process in ('order-to-revenue', 'returns-to-credit') order by 1
                        """))
                .containsExactly(
                        "RA-82001",
                        "SO81001",
                        "SO82001",
                        "SO82002",
                        "SO82003",
                        "SO82004",
                        "SO82005",
                        "SO82006",
                        "SO82007");
    }

    @Test
    void suppliersAreAskedOverMailThatStaysHereWhereNoMailServerIsGiven() {
        assertThat(query(harbour, """
                        select partner || ' ' || channel || ' ' || kind || ' ' || status from outbox
                        where channel <> 'system' order by 1
                        """))
                .containsExactly(
                        "S-1007 mail io.dockledger.supplier-dispute.opened.v1 queued",
                        "S-1008 mail io.dockledger.supplier-dispute.opened.v1 queued");
        assertThat(query(harbour, "select mail from partner_contact where mail not like '%.example'"))
                .isEmpty();
    }

    @Test
    void someTasksAreClaimedDueSoonOrCommentedOn() {
        assertThat(query(harbour, "select business_key from work_item where assignee is not null and ended_at is null"))
                .containsExactlyInAnyOrder("4500012110", "IC-9021-1", "NDC-88740", "OV-2611-057", "R-26-7355");
        assertThat(query(harbour, "select business_key from work_item where ended_at is null and due_at < now()"))
                .as("overdue on the first day, although what they are about happened weeks ago")
                .isEmpty();
        assertThat(query(harbour, """
                        select count(*) filter (where due_at < now() + interval '1 day') between 3 and 10
                            and count(distinct due_at::date) >= 4 and max(due_at) < now() + interval '8 days'
                        from work_item where ended_at is null
                        """)).containsExactly("t");
        assertThat(query(harbour, "select body from case_comment")).hasSize(5);
    }

    @Test
    void whatIsRightIsPaidWithoutAnybody() {
        assertThat(query(harbour, """
                        select business_key || ' ' || status from business_case subject
                        where business_key in ('PFP-26-3977', 'KLF-5521', 'AK-10442', '1402/26/A')
                            and not exists (select from case_exception where case_id = subject.id)
                            and not exists (select from work_item where case_id = subject.id)
                            and exists (
                                select from case_milestone where case_id = subject.id and name = 'paymentReleased')
                        order by 1
                        """))
                .containsExactly("1402/26/A open", "AK-10442 open", "KLF-5521 open", "PFP-26-3977 open");
    }

    @Test
    void operatorsFindOneDeadLetterTwoParkedEventsTwoRepeatsAndAConflict() {
        assertThat(query(harbour, "select status || ' ' || event_id from inbox where status <> 'applied' order by 1"))
                .containsExactly(
                        "dead invoice.received-S-1004-1402/26/A-again",
                        "parked goods-receipt.posted-GR-012990-1",
                        "parked payment.executed-PAY-R-26-9999");
        assertThat(loaded.duplicates()).isEqualTo(2);
        assertThat(loaded.conflicts()).isEqualTo(1);
    }

    @Test
    void whoReceivedTheGoodsMayNotDecideOnThem() {
        Person receivedThem = people.as(Cast.CLERK_2);
        String task = query(harbour, "select task_id from work_item where business_key = 'PFP-26-4240'")
                .get(0);
        assertThatThrownBy(() -> Tenancy.in(harbour, () -> desk.claim(receivedThem, task)))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining("SOD-33");
    }

    @Test
    void theOtherCompanySeesItsOwnOnly() {
        assertThat(query(alpine, "select business_key || ' ' || partner_name from business_case order by 1"))
                .containsExactly(
                        "4500012010 Gletscher Textil AG",
                        "4500020002 Gletscher Textil AG",
                        "4500020003 Calzaturificio Dolomiti S.r.l.",
                        "4500020004 Nordic Wax Works AB",
                        "4500020005 Calzaturificio Dolomiti S.r.l.",
                        "CD-778 Calzaturificio Dolomiti S.r.l.",
                        "GT-1180 Gletscher Textil AG",
                        "GT-1203 Gletscher Textil AG",
                        "NW-3391 Nordic Wax Works AB");
        assertThat(query(harbour, "select partner_name from business_case where business_key = '4500012010'"))
                .containsExactly("Northfield Dairy Cooperative");
    }

    @Test
    void loadingAgainAlsoAfterAKillChangesNothing() throws InterruptedException {
        List<String> before = query(harbour, FINGERPRINT);
        assertThat(loader.load(harbour, Company.HARBOUR, people)).isFalse();
        tenants.runInTransaction(
                harbour,
                () -> jdbc.sql("delete from demo_step where step in ('finished', 'events/BILLS')")
                        .update());
        assertThat(loader.load(harbour, Company.HARBOUR, people)).isTrue();
        assertThat(query(harbour, FINGERPRINT)).isEqualTo(before);
    }

    /** Without the exceptions that a timer may raise at this moment. */
    private static final String FINGERPRINT = """
            select concat_ws(' ', (select count(*) from inbox), (select count(*) from business_case),
                (select count(*) from document), (select count(*) from case_comment),
                (select count(*) from case_exception where kind <> 'under-delivery'))
            """;

    private List<String> exceptions(String businessKey) {
        return query(harbour, """
                select kind || ' ' || exception.status || ' ' || expected || ' / ' || found
                from case_exception exception join business_case subject on subject.id = case_id
                where business_key = '%s' order by kind
                """.formatted(businessKey));
    }

    private List<String> query(String tenant, String sql) {
        return Objects.requireNonNull(tenants.inTransaction(
                tenant, () -> jdbc.sql(sql).query(String.class).list()));
    }
}
