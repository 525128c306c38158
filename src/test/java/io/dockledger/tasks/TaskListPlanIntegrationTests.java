package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.cases.Cursor;
import io.dockledger.identity.Groups;
import io.dockledger.identity.database.DatabaseOwner;
import io.dockledger.tasks.TaskQuery.Sort;
import io.dockledger.tasks.TaskQuery.View;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page costs with 100,000 open tasks is told by the rows that the database reads for it, not by a clock. */
@DockledgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListPlanIntegrationTests {

    private static final int PAGE = 50;

    private static final String[] GROUPS = {Groups.ACCOUNTS_PAYABLE, Groups.APPROVERS};

    /** One page of each of the two groups, and one of the person's own, of which each page is then merged. */
    private static final long MOST_ROWS = 3 * (PAGE + 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseOwner owner;

    @Autowired
    TestTenants tenants;

    String tenant = "";

    @BeforeAll
    void aHundredThousandOpenTasksAndAsManyEnded() {
        tenant = tenants.fresh();
        owner.runInTransaction(tenant, sql -> sql.sql("""
                insert into work_item (task_id, case_id, process, business_key, name, task_key, form_key, duty,
                    candidate_group, assignee, created_at, due_at, priority, reason_code, kind, amount, amount_rank,
                    correlation_id, escalated, search, ended_at)
                select 'task-' || n, 'case-' || n, 'invoice-to-payment', 'I-' || n, 'Decide on variance',
                    'decideVariance', 'resolve-match-exception', 'resolve-variance',
                    case when n % 3 = 0 then 'approvers' else 'accounts-payable' end,
                    case when n % 100 = 0 then 'clerk' end,
                    timestamptz '2026-03-02 08:00Z' + n * interval '1 second',
                    timestamptz '2026-03-02 08:00Z' + (n * 7919 % 200000) * interval '1 second',
                    n * 31 % 100, 'QTY', 'quantity', n, n * 100, 'correlation', false, 'i-' || n,
                    case when n > 100000 then now() end
                from generate_series(1, 200000) n
                """).update());
        owner.runInTransaction(tenant, sql -> sql.sql("analyze work_item").update());
    }

    static Stream<Arguments> pages() {
        String deepDue = OffsetDateTime.parse("2026-03-03T12:00:00Z").toString();
        String deepCreated = OffsetDateTime.parse("2026-03-02T20:00:00Z").toString();
        return Stream.of(View.GROUPS, View.ALL)
                .flatMap(view -> Stream.of(
                        Arguments.of(view, Sort.DUE, null),
                        Arguments.of(view, Sort.DUE, Cursor.of("due_at", deepDue, "task-5")),
                        Arguments.of(view, Sort.CREATED, null),
                        Arguments.of(view, Sort.CREATED, Cursor.of("created_at", deepCreated, "task-5")),
                        Arguments.of(view, Sort.AMOUNT, null),
                        Arguments.of(view, Sort.AMOUNT, Cursor.of("amount_rank", "5000000", "task-5")),
                        Arguments.of(view, Sort.PRIORITY, null),
                        Arguments.of(view, Sort.PRIORITY, Cursor.of("priority", "50", "task-5"))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageReadsNoMoreThanItShows(View view, Sort sort, @Nullable String after) {
        List<String> plan = plan(view, sort, after);

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan).anyMatch(line -> line.contains("Index Scan") && line.contains("work_item_of_group_by_"));
        assertThat(plan.stream()
                        .filter(line -> line.contains("work_item_of_group_by_"))
                        .mapToLong(TaskListPlanIntegrationTests::rowsRead)
                        .sum())
                .isBetween(2L, MOST_ROWS);
    }

    @Test
    void onesOwnTasksAreReadFromTheirOwnIndex() {
        List<String> plan = plan(View.MINE, Sort.DUE, null);

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan).anyMatch(line -> line.contains("work_item_of_person"));
    }

    private List<String> plan(View view, Sort sort, @Nullable String after) {
        TaskQuery query = new TaskQuery(view, null, null, null, null, null, null, sort, after, PAGE);
        TaskSearch search = new TaskSearch(query, "clerk", GROUPS);
        return tenants.inTransaction(
                tenant,
                () -> jdbc.sql("explain (analyze, costs off, timing off, summary off) " + search.sql())
                        .params(search.parameters())
                        .query(String.class)
                        .list());
    }

    /** From a line such as {@code Index Scan using … (actual rows=51.00 loops=2)}. */
    private static long rowsRead(String line) {
        double rows = Double.parseDouble(line.replaceAll(".*rows=([0-9.]+) .*", "$1"));
        double loops = Double.parseDouble(line.replaceAll(".*loops=(\\d+).*", "$1"));
        return Math.round(rows * loops);
    }
}
