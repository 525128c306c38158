package io.dockledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class YearLoaderIntegrationTests {

    private static final YearProperties YEAR = new YearProperties(120, 1);

    @Autowired
    CompanyLoader companies;

    @Autowired
    YearLoader years;

    @Autowired
    TestTenants tenants;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    /** Of 120 purchases the oldest are paid, and of those of the last weeks some are still on their way. */
    @Test
    void aYearIsWorkedThroughWithoutAnybodysHelp() throws InterruptedException {
        String tenant = tenants.fresh();
        Company empty = new Company("harbour", Company.SAMPLE, script -> {});
        companies.load(tenant, empty, new Cast(Map.of()));

        years.load(tenant, empty, new Cast(Map.of()), YEAR);
        years.load(tenant, empty, new Cast(Map.of()), YEAR);

        await().atMost(Duration.ofMinutes(3))
                .until(() -> tenants.inTransaction(
                                tenant, () -> inbox.summary().rows().getOrDefault(InboxStatus.PENDING, 0L))
                        == 0);
        assertThat(query(
                        tenant,
                        "select status || ' ' || count(*) from inbox where status <> 'applied' group by status"))
                .as("nothing waits, and nothing is dead")
                .isEmpty();
        assertThat(query(tenant, "select count(*)::text from business_case where process = 'receive-to-pay'"))
                .containsExactly("120");
        assertThat(query(tenant, """
                        select distinct kind from case_exception where closed_at is null order by 1
                        """))
                .as("only what is missing or dear and not settled yet")
                .isSubsetOf("quantity", "price");
        assertThat(query(tenant, """
                        select status from business_case
                        where process = 'invoice-to-payment' and started_at < now() - interval '60 days'
                        group by status order by count(*) desc limit 1
                        """)).containsExactly("completed");
    }

    private List<String> query(String tenant, String sql) {
        return tenants.inTransaction(
                tenant, () -> jdbc.sql(sql).query(String.class).list());
    }
}
