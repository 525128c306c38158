package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.flowable.job.api.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How it stands in a tenant: its cases, people's tasks, timers, documents, in short lines that can be compared. */
class Situation {

    final Scenario tools;
    final String tenant;

    Situation(Scenario tools, String tenant) {
        this.tools = tools;
        this.tenant = tenant;
    }

    /** Number and status of each case, such as {@code I-1 completed}. */
    List<String> cases() {
        return query("select business_key || ' ' || status from business_case order by business_key, status");
    }

    /** The numbers of the cases that know a document of that number. */
    List<String> casesOf(String number) {
        return query("select c.business_key from business_case c join case_document d on d.case_id = c.id "
                + "where d.number = '%s' order by 1".formatted(number));
    }

    /** Kind, status and owner of each exception, such as {@code quantity open accounts-payable}. */
    List<String> exceptions() {
        return query(
                "select kind || ' ' || status || ' ' || owner_group from case_exception order by kind, line, status");
    }

    /** Name and group of each open task, such as {@code Approve invoice: approvers}. */
    List<String> tasks() {
        return query("select name || ': ' || candidate_group from work_item where ended_at is null order by 1");
    }

    /** What the case of that number reached, in the order in which it did. */
    List<String> milestones(String number) {
        return query("select m.name from case_milestone m join business_case c on c.id = m.case_id "
                + "where c.business_key = '%s' order by m.recorded_at, m.id".formatted(number));
    }

    /** What the last match of the invoice said and, where it is held, why. */
    String lastMatch(String number) {
        return query("select m.outcome || coalesce(' ' || (m.body #>> '{heldBy,0}'), '') from case_match m "
                        + "join business_case c on c.id = m.case_id where c.business_key = '%s' order by m.matched_at desc, m.id desc"
                                .formatted(number))
                .get(0);
    }

    /** What was told to other systems, type and amount, such as {@code payment.released 200.00}. */
    List<String> told() {
        return query("select replace(replace(kind, 'io.dockledger.', ''), '.v1', '') "
                + "|| coalesce(' ' || (body -> 'data' ->> 'amount'), '') from outbox order by created_at, id");
    }

    /** Number and state of the documents of that kind as they are now, such as {@code GR-1 held}. */
    List<String> states(String kind) {
        return query(
                "select number || ' ' || status from document where current and kind = '%s' order by number, status"
                        .formatted(kind));
    }

    /** The kinds of evidence, as often as each was kept. */
    List<String> evidence(String kind) {
        return query("select kind from evidence where kind = '%s'".formatted(kind));
    }

    List<String> query(String sql) {
        return inTenant(() -> tools.jdbc.sql(sql).query(String.class).list());
    }

    <T> T inTenant(Supplier<T> work) {
        return tools.tenants.inTransaction(tenant, work);
    }

    JdbcClient jdbc() {
        return tools.jdbc;
    }

    /** The id of the only open task of that kind. */
    String task(String taskKey) {
        List<String> found =
                query("select task_id from work_item where ended_at is null and task_key = '%s'".formatted(taskKey));
        assertThat(found).as("open tasks %s of %s", taskKey, tasks()).hasSize(1);
        return found.get(0);
    }

    /** The id of the open task about an exception of that kind. */
    String taskAbout(String kind) {
        List<String> found = query("select w.task_id from work_item w join case_exception e on e.id = w.exception_id "
                + "where w.ended_at is null and e.kind = '%s'".formatted(kind));
        assertThat(found).as("open tasks about %s", kind).hasSize(1);
        return found.get(0);
    }

    Job timer(String element) {
        List<Job> timers = timers(element);
        assertThat(timers).as("timers at %s", element).hasSize(1);
        return timers.get(0);
    }

    List<Job> timers(String element) {
        return tools.management
                .createTimerJobQuery()
                .jobTenantId(tenant)
                .elementId(element)
                .list();
    }

    /** Whether some case is still to be looked at, after a load or because something happened on another chain. */
    boolean looksAgain() {
        return !tools.management
                        .createJobQuery()
                        .jobTenantId(tenant)
                        .handlerType("reference-news")
                        .list()
                        .isEmpty()
                || !looksAgainInAWhile().isEmpty();
    }

    /** The cases that could not be looked at after a load, and are to be tried again. */
    List<Job> looksAgainInAWhile() {
        return tools.management
                .createTimerJobQuery()
                .jobTenantId(tenant)
                .handlerType("reference-news")
                .list();
    }
}
