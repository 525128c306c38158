package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(story.query(
                        "select detail from evidence where kind = 'decision-made' and detail like '%approval-level%' "
                                + "order by seq desc limit 1"))
                .singleElement()
                .asString()
                .contains("approval-level v1 rule 2");
        other.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
        assertThat(other.tasks()).isEmpty();
        assertThat(other.told()).containsExactly("payment.released 200.00");
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

    private void deploy(String table, String limit, String newLimit) {
        byte[] changed = read(table).replace(limit, newLimit).getBytes(StandardCharsets.UTF_8);
        Tenancy.run(story.tenant, () -> models.deploy(ModelKind.DECISION_TABLE, changed, "process-owner"));
    }

    private static String read(String table) {
        try {
            return Files.readString(Path.of("decision-tables", table + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
