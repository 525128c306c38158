package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.database.DatabaseOwner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody could do to the log, and that it is either refused or found. */
@DockledgerTest
class VerificationIntegrationTests {

    @Autowired
    EvidenceLog log;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient application;

    @Autowired
    DatabaseOwner owner;

    @Autowired
    TestTenants tenants;

    String tenant;

    @BeforeEach
    void fiveEntries() {
        tenant = tenants.fresh();
        for (int i = 1; i <= 5; i++) {
            append("thing-done", i);
        }
    }

    private void append(String kind, int number) {
        EvidenceEntry entry =
                new EvidenceEntry(kind, "clerk", "case-" + number, Instant.EPOCH, "corr", Map.of("number", number));
        tenants.runInTransaction(tenant, () -> log.append(entry));
    }

    private Verification.Result verify() {
        return Tenancy.in(tenant, () -> verification.verify());
    }

    /** As the owner, who can switch the triggers off. */
    private void tamper(String... statements) {
        owner.runInTransaction(tenant, sql -> {
            sql.sql("alter table evidence disable trigger user").update();
            sql.sql("alter table evidence_head disable trigger user").update();
            for (String statement : statements) {
                assertThat(sql.sql(statement + " and tenant_id = '" + tenant + "'")
                                .update())
                        .isEqualTo(1);
            }
            sql.sql("alter table evidence enable trigger user").update();
            sql.sql("alter table evidence_head enable trigger user").update();
        });
    }

    private void assertBroken(long seq, String why) {
        Verification.Result result = verify();
        assertThat(result.intact()).isFalse();
        assertThat(result.firstBroken()).isNotNull().satisfies(broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.why()).contains(why);
        });
    }

    @Test
    void anUntouchedChainIsIntact() {
        Verification.Result result = verify();

        assertThat(result.intact()).isTrue();
        assertThat(result.entries()).isEqualTo(5);
        assertThat(result.head()).hasSize(64).isNotEqualTo("0".repeat(64));
        assertThat(result.firstBroken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'nothing-done'",
                "actor = 'somebody else'",
                "case_id = 'case-9'",
                "case_id = null",
                "occurred_at = occurred_at - interval '1 microsecond'",
                "recorded_at = recorded_at + interval '1 day'",
                "correlation_id = 'other'",
                "detail = '{\"number\":30}'",
                "hash = sha256('x')"
            })
    void anAlteredEntryIsFound(String alteration) {
        tamper("update evidence set " + alteration + " where seq = 3");

        assertBroken(3, "was altered");
    }

    @Test
    void aMissingEntryIsFound() {
        tamper("delete from evidence where seq = 3");

        assertBroken(3, "is missing");
        assertThat(verify().entries()).isEqualTo(4);
    }

    @Test
    void aMissingFirstEntryIsFound() {
        tamper("delete from evidence where seq = 1");

        assertBroken(1, "is missing");
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        tamper(
                "update evidence set seq = 100 where seq = 2",
                "update evidence set seq = 2 where seq = 3",
                "update evidence set seq = 3 where seq = 100");

        assertBroken(2, "does not follow");
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        tamper("delete from evidence where seq = 5");

        assertBroken(5, "its head is entry 5");
    }

    @Test
    void anEndCutOffTogetherWithTheHeadIsFoundByWhoNotedTheHeadBefore() {
        String noted = verify().head();
        tamper(
                "delete from evidence where seq = 5",
                "update evidence_head set seq = 4, hash = (select e.hash from evidence e"
                        + " where e.tenant_id = evidence_head.tenant_id and e.seq = 4) where seq = 5");

        assertThat(verify().intact()).isTrue();
        Verification.Result result = Tenancy.in(tenant, () -> verification.verify(5, noted));
        assertThat(result.intact()).isFalse();

        append("thing-done", 6);
        assertThat(Tenancy.in(tenant, () -> verification.verify(5, noted)).firstBroken())
                .isEqualTo(new Verification.Break(5, "Entry 5 is not the one that was noted: its hash differs."));
    }

    @Test
    void whatWasNotedStillStandsAfterOthersWereAppended() {
        String noted = verify().head();
        append("thing-done", 6);

        assertThat(Tenancy.in(tenant, () -> verification.verify(5, noted)).intact())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set actor = 'nobody'",
                "delete from evidence",
                "truncate evidence",
                "delete from evidence_head",
                "truncate evidence_head"
            })
    void theApplicationIsRefusedToChangeIt(String statement) {
        assertThatThrownBy(() -> tenants.runInTransaction(
                        tenant, () -> application.sql(statement).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(verify().intact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update evidence set actor = 'nobody' | UPDATE on evidence",
                "delete from evidence                 | DELETE on evidence",
                "truncate evidence                    | TRUNCATE on evidence",
                "delete from evidence_head            | DELETE on evidence_head",
                "truncate evidence_head               | TRUNCATE on evidence_head"
            })
    void theOwnerIsRefusedToChangeItToo(String statement, String refused) {
        assertThatThrownBy(() ->
                        owner.runInTransaction(tenant, sql -> sql.sql(statement).update()))
                .rootCause()
                .hasMessageContaining("Evidence is append-only: " + refused);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void theHeadOnlyMovesForward() {
        List<String> backwards =
                List.of("update evidence_head set seq = 4", "update evidence_head set hash = sha256('x')");

        assertThat(backwards)
                .allSatisfy(statement -> assertThatThrownBy(() -> tenants.runInTransaction(
                                tenant, () -> application.sql(statement).update()))
                        .rootCause()
                        .hasMessageContaining("cannot go from 5 back"));
    }

    @Test
    void moreEntriesThanAreFetchedAtOnceAreVerified() {
        tenants.runInTransaction(tenant, () -> {
            for (int i = 0; i < 2_500; i++) {
                log.append(new EvidenceEntry("many", "clerk", null, Instant.EPOCH, "corr", Map.of("i", i)));
            }
        });
        assertThat(verify())
                .extracting(Verification.Result::intact, Verification.Result::entries)
                .containsExactly(true, 2_505L);

        tamper("update evidence set detail = '{}' where seq = 2400");
        assertBroken(2_400, "was altered");
        assertThat(verify().entries()).isEqualTo(2_505);
    }
}
