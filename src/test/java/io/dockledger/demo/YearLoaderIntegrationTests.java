package io.dockledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearLoaderIntegrationTests {

    private static final YearProperties YEAR = new YearProperties(300, 1);

    @Autowired
    CompanyLoader companies;

    @Autowired
    YearLoader years;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService engine;

    private final Company empty = new Company("harbour", Company.SAMPLE, script -> {});
    private String tenant = "";

    @BeforeAll
    void load() throws InterruptedException {
        tenant = tenants.fresh();
        companies.load(tenant, empty, new Cast(Map.of()));
        years.load(tenant, empty, new Cast(Map.of()), YEAR);
    }

    @Test
    void aYearIsTakenInWithoutAnybodysHelp() {
        assertThat(query("select type || ' ' || status || ' ' || reason from inbox where status <> 'applied'"))
                .as("nothing waits, and nothing is dead")
                .isEmpty();
        assertThat(query("select process || ' ' || count(*) from business_case"
                        + " where process in ('receive-to-pay', 'order-to-revenue') group by process order by 1"))
                .containsExactly("order-to-revenue 120", "receive-to-pay 150");
    }

    @Test
    void ofAllFourWorkflowsCasesAreOpenAndMostOldOnesAreCompleted() {
        windowsOfBundlingAreOver();
        assertThat(query("""
                        select distinct process || ' ' || status from business_case
                        where status in ('open', 'completed') order by 1
                        """))
                .contains(
                        "inventory-adjustment completed",
                        "invoice-to-payment completed",
                        "invoice-to-payment open",
                        "order-to-revenue completed",
                        "order-to-revenue open",
                        "receive-to-pay completed",
                        "receive-to-pay open",
                        "returns-to-credit completed");
        assertThat(query("""
                        select process || ' ' || business_key || ' ' || status from business_case
                        where started_at < now() - interval '90 days' and status = 'open'
                        """)).as("what has been open for months").isEmpty();
    }

    /** So long after a finding, nothing joins it any more. */
    private void windowsOfBundlingAreOver() {
        List<String> timers = engine.createTimerJobQuery().jobTenantId(tenant).list().stream()
                .filter(timer -> timer.getElementId().equals("deadlinePassed"))
                .map(Job::getId)
                .toList();
        timers.forEach(timer -> tenants.runInTransaction(
                tenant,
                () -> engine.executeJob(engine.moveTimerToExecutableJob(timer).getId())));
    }

    @Test
    void otherSystemsAnswerWhatTheyAreTold() {
        assertThat(query("""
                        select kind from outbox group by kind order by kind
                        """))
                .contains(
                        "io.dockledger.customer-credit.requested.v1",
                        "io.dockledger.inventory-adjustment.released.v1",
                        "io.dockledger.payment.released.v1",
                        "io.dockledger.revenue.confirmed.v1");
        assertThat(query("""
                        select type || ' ' || bool_and(occurred_at > now() - interval '366 days' and occurred_at < now() + interval '1 day')
                        from inbox where type in ('io.dockledger.revenue.posted.v1', 'io.dockledger.payment.executed.v1',
                            'io.dockledger.inventory-adjustment.posted.v1', 'io.dockledger.customer-credit.issued.v1')
                        group by type order by 1
                        """))
                .containsExactly(
                        "io.dockledger.customer-credit.issued.v1 true",
                        "io.dockledger.inventory-adjustment.posted.v1 true",
                        "io.dockledger.payment.executed.v1 true",
                        "io.dockledger.revenue.posted.v1 true");
    }

    @Test
    void loadingAgainAlsoAfterAKillOrWithOtherCasesChangesNothing() throws InterruptedException {
        List<String> before = query(FINGERPRINT);
        years.load(tenant, empty, new Cast(Map.of()), YEAR);
        tenants.runInTransaction(
                tenant,
                () -> jdbc.sql("delete from demo_step where step in ('year/finished', 'year/1')")
                        .update());
        years.load(tenant, empty, new Cast(Map.of()), new YearProperties(50, 2));
        assertThat(query(FINGERPRINT)).isEqualTo(before);
    }

    private static final String FINGERPRINT = """
            select concat_ws(' ', (select count(*) from inbox), (select count(*) from business_case),
                (select count(*) from document), (select count(*) from inbox_repeat where conflict))
            """;

    private List<String> query(String sql) {
        return Objects.requireNonNull(tenants.inTransaction(
                tenant, () -> jdbc.sql(sql).query(String.class).list()));
    }
}
