package io.dockledger.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dockledger.DockledgerTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of rows of an older version: a database of its own is filled as that would have, and brought up to date. */
@DockledgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIntegrationTests {

    private static final String NAME = "upgraded";
    private static final String HARBOUR = "harbour";
    private static final String ALPINE = "alpine";

    /** The last migration that the older version had of each room; all that follow it are later, and so are other rooms'. */
    private static final List<String> LAST_OF_OLDER = List.of(
            "V001__row_level_security.sql",
            "V010_2__api_tokens.sql",
            "V020_1__evidence.sql",
            "V030_1__inbox.sql",
            "V040_6__customers.sql",
            "V050_1__duty_acts.sql",
            "V060_3__merged_exceptions.sql",
            "V070_2__partners_of_tasks.sql",
            "V075_1__disputes.sql",
            "V080_2__channels.sql",
            "V090_3__adjustments_join_from.sql",
            "V095_1__demo_steps.sql");

    private static final UUID DISPUTE = UUID.fromString("01a20b77-bafc-7a38-8adc-a80d94c352e3");

    @Autowired
    Database shared;

    private DatabaseOwner owner;

    @BeforeAll
    void upgrade(@TempDir Path older) throws IOException {
        EmbeddedServer server = ((EmbeddedDatabase) shared).server();
        JdbcClient admin = JdbcClient.create(server.asSuperuser("postgres"));
        admin.sql("drop database if exists " + NAME).update();
        admin.sql("create database %s owner %s".formatted(NAME, shared.owner().username()))
                .update();
        Database database = new ExternalDatabase(server.url(NAME), shared.owner(), shared.application());
        owner = new DatabaseOwner(database);
        copyScriptsOfOlderVersion(older);
        new Migrations(database, "filesystem:" + older).run();
        fill();
        new Migrations(database).run();
    }

    private static void copyScriptsOfOlderVersion(Path directory) throws IOException {
        List<Resource> scripts = scriptsOfOlderVersion();
        assertThat(scripts)
                .extracting(Resource::getFilename)
                .as("a script that is named here has another name now")
                .containsAll(LAST_OF_OLDER);
        for (Resource script : scripts) {
            try (InputStream content = script.getInputStream()) {
                Files.copy(content, directory.resolve(String.valueOf(script.getFilename())));
            }
        }
    }

    private static List<Resource> scriptsOfOlderVersion() throws IOException {
        Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
        return Stream.of(all)
                .filter(script -> isOfOlderVersion(String.valueOf(script.getFilename())))
                .toList();
    }

    private static boolean isOfOlderVersion(String script) {
        MigrationVersion version = version(script);
        return LAST_OF_OLDER.stream()
                .map(UpgradeIntegrationTests::version)
                .anyMatch(last -> last.getMajor().equals(version.getMajor()) && version.compareTo(last) <= 0);
    }

    private static MigrationVersion version(String script) {
        return MigrationVersion.fromVersion(script.substring(1, script.indexOf("__")));
    }

    @Test
    void everythingAfterTheOlderVersionMeetsItsRows() {
        assertThat(isOfOlderVersion("V070_3__meaning_of_amounts.sql")).isFalse();
        assertThat(isOfOlderVersion("V020_2__evidence_tree.sql")).isFalse();
        assertThat(isOfOlderVersion("V999_1__another_room.sql")).isFalse();
        assertThat(isOfOlderVersion("V040_5__own_parties.sql")).isTrue();
    }

    private void fill() {
        told("RA-1", "100.00");
        credited("RA-1", "100.00", "reversed");
        told("RA-2", "30.00");
        credited("RA-2", "30.00", "reversed");
        credited("RA-2", "30.00", "issued");
        told("RA-3", "50.00");
        credited("RA-3", "30.00", "reversed");
        credited("RA-3", "20.00", "issued");
        told("RA-4", "40.00");
        credited("RA-4", "40.00", "issued");
        told(ALPINE, "RA-1", "70.00");
        dispute();
        queued("supplier-dispute/%s/opened/mail".formatted(DISPUTE), "mail", "queued");
        queued("supplier-dispute/%s/opened/webhook".formatted(DISPUTE), "webhook", "delivered");
        queued("payment-released/INV-1", "system", "queued");
        asked("T-1", "invoice-to-payment", "approveInvoice");
        asked("T-2", "order-to-revenue", "confirmRevenue");
        asked("T-3", "order-to-revenue", "postAccrual");
        asked("T-4", "returns-to-credit", "authoriseReturn");
        asked("T-5", "returns-to-credit", "inspectReturn");
        asked("T-6", "returns-to-credit", "approveWriteOff");
        asked("T-7", "returns-to-credit", "approveCredit");
        askedAboutException("T-8", "returns-to-credit", "resolveException");
        opened("C-1", "returns-to-credit");
        opened("C-2", "invoice-to-payment");
    }

    @Test
    void whatWasReversedOfACreditIsTakenOnceOffWhatWasToldAndNeverBelowWhatStands() {
        assertThat(released(HARBOUR, "RA-1")).as("its only credit was reversed").isEqualByComparingTo("0");
        assertThat(released(HARBOUR, "RA-2")).as("credited twice").isEqualByComparingTo("30");
        assertThat(released(HARBOUR, "RA-3")).as("one of two credits").isEqualByComparingTo("20");
        assertThat(released(HARBOUR, "RA-4")).as("nothing was reversed").isEqualByComparingTo("40");
        assertThat(released(ALPINE, "RA-1")).as("of another company").isEqualByComparingTo("70");
    }

    @Test
    void aDisputeIsAboutWhatItWasAboutFirstAndMayBeTakenBack() {
        assertThat(value(HARBOUR, "select revision::text from dispute")).isEqualTo("1");
        assertThatCode(() -> owner.runInTransaction(
                        HARBOUR,
                        sql -> sql.sql("update dispute set end_reason = 'withdrawn'")
                                .update()))
                .doesNotThrowAnyException();
    }

    @Test
    void aLetterThatWaitsIsNotOvertakenByALaterOneAboutTheSame() {
        assertThat(value(HARBOUR, "select subject from outbox where channel = 'mail'"))
                .isEqualTo("Invoice INV-1");
        assertThat(value(HARBOUR, "select count(*)::text from outbox where subject is not null"))
                .as("what was delivered keeps nothing waiting, and systems are told each message by itself")
                .isEqualTo("1");
    }

    @Test
    void tasksFromBeforeSayWhatTheirAmountIsAndNoneWhereNobodyKnows() {
        assertThat(value(HARBOUR, """
                        select string_agg(concat_ws(' ', task_id, amount_meaning, amount, amount_rank), ', ' order by task_id)
                        from work_item
                        """))
                .isEqualTo(String.join(
                        ", ",
                        "T-1 document-total 12.50 1250",
                        "T-2 revenue 12.50 1250",
                        "T-3 accrual 12.50 1250",
                        "T-4 price-paid-without-tax 12.50 1250",
                        "T-5 price-paid-without-tax 0",
                        "T-6 price-paid-without-tax 0",
                        "T-7 credit-with-tax 12.50 1250",
                        "T-8 at-stake 12.50 1250"));
    }

    @Test
    void whatAReturnFromBeforeComesToIsUnknownUntilItIsChecked() {
        assertThat(value(HARBOUR, "select string_agg(concat_ws(' ', id, amount), ', ' order by id) from business_case"))
                .isEqualTo("C-1, C-2 12.50");
    }

    private BigDecimal released(String tenant, String authorisation) {
        return new BigDecimal(String.valueOf(value(
                tenant,
                "select released::text from standing where document_key = 'return-authorisation:%s'"
                        .formatted(authorisation))));
    }

    private @Nullable String value(String tenant, String query) {
        AtomicReference<@Nullable String> value = new AtomicReference<>();
        owner.runInTransaction(
                tenant, sql -> value.set(sql.sql(query).query(String.class).single()));
        return value.get();
    }

    private void told(String authorisation, String amount) {
        told(HARBOUR, authorisation, amount);
    }

    private void told(String tenant, String authorisation, String amount) {
        insert(tenant, """
                insert into standing (document_key, case_id, stage, fingerprint, patience_over, released, paid_unreleased)
                values ('return-authorisation:' || ?, 'case', 'open', '', false, ?::numeric, 0)
                """, authorisation, amount);
    }

    private void credited(String authorisation, String amount, String status) {
        String number = UUID.randomUUID().toString();
        insert(HARBOUR, """
                insert into document (id, key, kind, number, normalised_number, version, current, status, total, chains,
                    source, correlation_id, occurred_at, recorded_at, body)
                values (?::uuid, 'customer-credit:' || ?, 'customer-credit', ?, ?, 1, true, ?, ?::numeric, '{}',
                    'erp', 'story', now(), now(), json_build_object('authorisation', ?))
                """, number, number, number, number, status, amount, authorisation);
    }

    private void dispute() {
        insert(HARBOUR, """
                insert into dispute (id, case_id, exception_id, partner, subject, message, settlement, opened_by, opened_at,
                    answer_by, process_id)
                values (?::uuid, 'case', gen_random_uuid(), 'S-1', '{"document": "Invoice INV-1"}', 'Ten are missing.',
                    'requestCredit', 'clerk', now(), now(), 'process')
                """, DISPUTE.toString());
    }

    private void queued(String key, String channel, String status) {
        insert(HARBOUR, """
                insert into outbox (id, kind, key, body, due_at, created_at, correlation_id, channel, partner, status)
                values (gen_random_uuid(), 'told', ?, '{}', now(), now(), 'story', ?, 'S-1', ?)
                """, key, channel, status);
    }

    private void asked(String task, String process, String key) {
        asked(task, process, key, null);
    }

    private void askedAboutException(String task, String process, String key) {
        asked(task, process, key, UUID.randomUUID().toString());
    }

    private void asked(String task, String process, String key, @Nullable String exception) {
        insert(HARBOUR, """
                insert into work_item (task_id, case_id, process, business_key, name, task_key, form_key, duty,
                    candidate_group, created_at, due_at, priority, exception_id, amount, amount_rank, correlation_id,
                    escalated, search)
                values (?, 'case', ?, 'K-1', 'Decide', ?, 'decide', 'decide',
                    'clerks', now(), 'infinity', 50, ?::uuid, 12.50, 1250, 'story', false, '')
                """, task, process, key, exception);
    }

    private void opened(String id, String process) {
        insert(HARBOUR, """
                insert into business_case (id, process, business_key, document_key, status, amount, model_version,
                    model_sha256, correlation_id, started_at, recorded_at)
                values (?, ?, 'K-1', 'return-authorisation:RA-1', 'running', 12.50, '1', '', 'story', now(), now())
                """, id, process);
    }

    private void insert(String tenant, String statement, @Nullable String... values) {
        owner.runInTransaction(
                tenant, sql -> sql.sql(statement).params((Object[]) values).update());
    }
}
