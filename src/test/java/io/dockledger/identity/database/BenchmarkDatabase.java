package io.dockledger.identity.database;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the benchmark does as the owner of the embedded database, which stays as durable as it is in production. */
@TestConfiguration(proxyBeanMethods = false)
public class BenchmarkDatabase {

    private final JdbcClient sql;
    private final String application;

    BenchmarkDatabase(Database database) {
        SingleConnectionDataSource owner = new SingleConnectionDataSource(
                database.url(), database.owner().username(), database.owner().password(), true);
        this.sql = JdbcClient.create(owner);
        this.application = database.application().login().username();
    }

    /** A schema that the application's role owns. */
    public void createSchema(String name) {
        sql.sql("create schema if not exists " + name).update();
        sql.sql("grant all on schema " + name + " to " + application).update();
    }

    /** Waits until nothing in the inbox is pending any more. */
    public void awaitApplied() throws InterruptedException {
        // Counting all of them, every time, would itself be the load.
        while (count("select count(*) from (select 1 from inbox where status = 'pending' limit 1) pending") > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long left = count("select count(*) from inbox where status <> 'applied'");
        if (left > 0) {
            throw new IllegalStateException(left + " events were parked or died; the measurement means nothing.");
        }
    }

    private long count(String query) {
        asTenant();
        return sql.sql(query).query(Long.class).single();
    }

    private void asTenant() {
        sql.sql("select set_config('dockledger.tenant', 'harbour', false)")
                .query(String.class)
                .single();
    }

    /** Puts so many open tasks on the clerks' list, beside those that are there. */
    public void openTasks(int tasks) {
        asTenant();
        sql.sql("""
                        insert into work_item (tenant_id, task_id, case_id, process, business_key, name, task_key, form_key,
                            duty, candidate_group, created_at, due_at, priority, reason_code, kind, partner_number,
                            partner_name, site, amount, amount_rank, currency, correlation_id, escalated, search)
                        select 'harbour', 'bench-' || n, 'case-' || n, 'invoice-to-payment', 'INV-' || n,
                            'Decide on variance', 'decideVariance', 'resolve-match-exception', 'resolve-variance',
                            'accounts-payable', now() - n * interval '1 second', now() + n * interval '1 second', 50,
                            'QTY', 'quantity', 'S-' || n % 200, 'Supplier', 'RTM1', n, n * 100, 'EUR', 'bench', false,
                            'decide on variance inv-' || n
                        from generate_series(1, :tasks) n
                        """).param("tasks", tasks).update();
        sql.sql("analyze work_item").update();
    }
}
