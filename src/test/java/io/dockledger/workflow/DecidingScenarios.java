package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Sha256;
import io.dockledger.identity.Tenancy;
import io.dockledger.modelling.ModelKind;
import io.dockledger.modelling.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decision tables that a process owner changes while cases are under way. */
abstract class DecidingScenarios extends Scenario {

    @Autowired
    Models models;

    @Test
    void aNewTableServesTheNextDecisionAndOnlyThatOfItsTenant() {
        Story other = anotherStory();
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "40", "2.00");
        assertThat(story.told()).containsExactly("payment.released 80.00");
        deploy("approval-level", "&lt;= 10000", "&lt;= 50");
        story.billed("I-2", "60", "2.00");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
        other.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
        assertThat(other.tasks()).isEmpty();
        assertThat(other.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void theEvidenceTellsTheCompanysFirstTableFromTheOneThatAllShare() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "40", "2.00");
        byte[] changed = deploy("approval-level", "&lt;= 10000", "&lt;= 50");
        story.billed("I-2", "60", "2.00");
        assertThat(story.query("select concat_ws(', ', detail::jsonb ->> 'source', detail::jsonb ->> 'own', "
                        + "detail::jsonb ->> 'sha256') from evidence "
                        + "where kind = 'decision-made' and detail like '%approval-level%' order by seq"))
                .containsExactly(
                        "approval-level v1 rule 1, false, "
                                + Sha256.hex(read("approval-level").getBytes(StandardCharsets.UTF_8)),
                        "approval-level v1 (own) rule 2, true, " + Sha256.hex(changed));
    }

    @Test
    void aCaseKnowsWhoseProcessItRunsOn() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "40", "2.00");
        byte[] own = source("processes/invoice-to-payment.bpmn").getBytes(StandardCharsets.UTF_8);
        Tenancy.run(story.tenant, () -> models.deploy(ModelKind.PROCESS, own, "process-owner"));
        story.billed("I-2", "60", "2.00");
        String hash = Sha256.hex(own);
        assertThat(story.query("select business_key || ' ' || model_version || ' ' || model_sha256 from business_case "
                        + "where process = 'invoice-to-payment' order by 1"))
                .containsExactly("I-1 1 " + hash, "I-2 1 (own) " + hash);
        assertThat(story.query("select concat_ws(', ', detail::jsonb ->> 'process', detail::jsonb ->> 'sha256') "
                        + "from evidence where kind = 'case-opened' order by seq"))
                .element(2)
                .isEqualTo("invoice-to-payment v1 (own), " + hash);
    }

    @Test
    void aTenantsOwnPatienceDecidesHowLongAnInvoiceWaits() {
        deploy("exception-routing", "\"P5D\"", "\"P300D\"");
        story.ordered("100", "2.00").billed("I-1", "100", "2.00");
        Story other = anotherStory();
        other.ordered("100", "2.00").billed("I-1", "100", "2.00");
        assertThat(story.timer("patienceOver").getDuedate())
                .isAfter(other.timer("patienceOver").getDuedate());
    }

    private byte[] deploy(String table, String limit, String newLimit) {
        byte[] changed = read(table).replace(limit, newLimit).getBytes(StandardCharsets.UTF_8);
        Tenancy.run(story.tenant, () -> models.deploy(ModelKind.DECISION_TABLE, changed, "process-owner"));
        return changed;
    }

    private static String read(String table) {
        return source("decision-tables/" + table + ".dmn");
    }

    private static String source(String model) {
        try {
            return Files.readString(Path.of(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
