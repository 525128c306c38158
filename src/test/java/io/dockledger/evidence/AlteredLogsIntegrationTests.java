package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.database.DatabaseOwner;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Whoever owns the database alters a log that was signed: nothing of it is signed or proved any more. */
@DockledgerTest
class AlteredLogsIntegrationTests {

    /** More than two full subtrees that are kept, and some. */
    private static final int ENTRIES = 600;

    @Autowired
    EvidenceLog log;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    CheckpointRounds rounds;

    @Autowired
    AlteredLogs altered;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @Autowired
    DatabaseOwner owner;

    String tenant;

    @BeforeEach
    void aLogThatWasSigned() {
        tenant = tenants.fresh();
        append(1, ENTRIES);
        sign();
    }

    private void append(int from, int to) {
        tenants.runInTransaction(tenant, () -> {
            for (int number = from; number <= to; number++) {
                log.append(new EvidenceEntry(
                        "thing-done", "clerk", null, Instant.EPOCH, "corr", Map.of("number", number)));
            }
        });
    }

    private Checkpoints.Signed sign() {
        return Tenancy.in(tenant, () -> checkpoints.sign()).orElseThrow();
    }

    private void tamper(String statement) {
        owner.runInTransaction(tenant, sql -> {
            sql.sql("alter table evidence disable trigger user").update();
            sql.sql("alter table evidence_checkpoint disable trigger user").update();
            assertThat(sql.sql(statement + " and tenant_id = '" + tenant + "'").update())
                    .isEqualTo(1);
            sql.sql("alter table evidence enable trigger user").update();
            sql.sql("alter table evidence_checkpoint enable trigger user").update();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set hash = sha256(hash) where seq = 599",
                "update evidence set hash = sha256(hash) where seq = 600",
                "update evidence set detail = '{\"number\":1}' where seq = 600",
                "delete from evidence where seq = 590"
            })
    void aLogWhoseSignedEndWasAlteredIsNotSignedAnyMore(String alteration) {
        append(ENTRIES + 1, ENTRIES + 1);
        tamper(alteration);
        assertThatThrownBy(this::sign).isInstanceOf(EvidenceAltered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from evidence_checkpoint where size = 600",
                "update evidence_checkpoint set size = 599 where size = 600",
                "update evidence_checkpoint set root = sha256('x') where size = 600",
                "update evidence_checkpoint set note = replace(note, E'\n600\n', E'\n601\n') where size = 600"
            })
    void aDatabaseThatForgotWhatWasSignedGetsNothingSigned(String alteration) {
        append(ENTRIES + 1, ENTRIES + 1);
        tamper(alteration.replace("\n", "\\n"));
        assertThatThrownBy(this::sign).isInstanceOf(EvidenceAltered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set detail = '{\"number\":1}' where seq = 601",
                "update evidence set actor = 'chief' where seq = 602",
                "delete from evidence where seq = 601",
                "delete from evidence where seq = 603"
            })
    void whatWasAddedIsNotSignedWhereItDoesNotHold(String alteration) {
        append(ENTRIES + 1, ENTRIES + 3);
        tamper(alteration);
        assertThatThrownBy(this::sign).isInstanceOf(EvidenceAltered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set hash = sha256(hash) where seq = 300",
                "update evidence set detail = '{\"number\":1}' where seq = 300",
                "delete from evidence where seq = 300"
            })
    void whatWasAlteredLongAgoIsNeitherProvedNorOverlookedByTheDailyRecheck(String alteration) {
        tamper(alteration);
        assertThatThrownBy(() -> Tenancy.in(tenant, () -> checkpoints.inclusion(300)))
                .isInstanceOf(EvidenceAltered.class);
        assertThat(problem("/300/proof")).isEqualTo("urn:dockledger:problem:evidence-altered");

        rounds.recheckAll();
        assertThat(Tenancy.in(tenant, () -> altered.ofCurrentTenant()))
                .hasValueSatisfying(why -> assertThat(why).contains("ntry 300"));
    }

    @Test
    void aLogThatHoldsAgainIsNotToldToBeAltered() {
        altered.found(tenant, new EvidenceAltered(tenant, "Something."));
        rounds.recheckAll();
        assertThat(Tenancy.in(tenant, () -> altered.ofCurrentTenant())).isEmpty();
    }

    @Test
    void oneAlteredLogLeavesNoOtherUnsigned() {
        append(ENTRIES + 1, ENTRIES + 1);
        tamper("delete from evidence where seq = 601");
        String other = tenants.fresh();
        tenants.runInTransaction(
                other,
                () -> log.append(
                        new EvidenceEntry("thing-done", "clerk", null, Instant.EPOCH, "corr", Map.of("number", 1))));

        rounds.signAll();

        assertThat(Tenancy.in(tenant, () -> altered.ofCurrentTenant())).isPresent();
        assertThat(Tenancy.in(other, () -> checkpoints.latest())).isPresent();
    }

    @Test
    void theAuditorStillGetsTheLogThatWasAltered() {
        String auditor = tenants.person(tenant, Groups.AUDITORS).id();
        long signed = sign().checkpoint().size();
        append(1, 2);
        tamper("update evidence set detail = '{}' where seq = " + (signed + 1));

        assertThat(problem("/checkpoint")).isEqualTo("urn:dockledger:problem:evidence-altered");
        ResponseEntity<String> file =
                api.as(auditor).get().uri("/api/v1/evidence/log").retrieve().toEntity(String.class);
        assertThat(file.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(file.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("evidence-%d.jsonl".formatted(signed));
    }

    private String problem(String path) {
        String auditor = tenants.person(tenant, Groups.AUDITORS).id();
        ResponseEntity<JsonNode> answer =
                api.as(auditor).get().uri("/api/v1/evidence" + path).retrieve().toEntity(JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        return answer.getBody().path("type").asText();
    }
}
