package io.dockledger.cases;

import io.dockledger.cases.CaseEntries.Opening;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a transaction collected: one batch a table, and nothing for tables that it leaves alone. */
@Component
class CaseWriter {

    private static final String OPEN = """
            insert into business_case (id, process, business_key, document_key, status, partner_number, partner_name,
                site, currency, amount, model_version, model_sha256, correlation_id, started_at, recorded_at)
            values (?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String AMEND = """
            update business_case set partner_number = ?, partner_name = ?, site = ?, currency = ?, amount = ?
            where tenant_id = current_setting('dockledger.tenant') and id = ?
            """;
    private static final String CLOSE = """
            update business_case set status = ?, ended_at = ?
            where tenant_id = current_setting('dockledger.tenant') and id = ?
            """;
    private static final String TIE =
            "insert into case_chain (chain_key, case_id) values (?, ?) on conflict do nothing";
    private static final String BELONG = """
            insert into case_document (case_id, document_key, kind, number) values (?, ?, ?, ?) on conflict do nothing
            """;
    private static final String REACH = """
            insert into case_milestone (case_id, name, occurred_at, recorded_at, document_key) values (?, ?, ?, ?, ?)
            """;
    private static final String MATCH =
            "insert into case_match (case_id, matched_at, outcome, body) values (?, ?, ?, ?::jsonb)";

    private final JdbcTemplate jdbc;
    private final ExceptionWriter exceptions;

    CaseWriter(JdbcTemplate jdbc, ExceptionWriter exceptions) {
        this.jdbc = jdbc;
        this.exceptions = exceptions;
    }

    void write(CaseEntries entries) {
        batch(OPEN, entries.openings.values(), CaseWriter::opening);
        batch(AMEND, entries.amendments.entrySet(), amendment -> amended(amendment.getKey(), amendment.getValue()));
        batch(CLOSE, entries.closings.entrySet(), closing -> new Object[] {
            closing.getValue().status().code(), utc(closing.getValue().at()), closing.getKey()
        });
        batch(TIE, entries.ties, tie -> new Object[] {tie.chainKey(), tie.caseId()});
        batch(BELONG, entries.documents, belonging -> new Object[] {
            belonging.caseId(),
            belonging.document().key(),
            belonging.document().kind(),
            belonging.document().number()
        });
        batch(REACH, entries.milestones, reached -> milestone(reached.caseId(), reached.milestone()));
        batch(MATCH, entries.matches, matching -> new Object[] {
            matching.caseId(),
            utc(matching.match().matchedAt()),
            matching.match().outcome(),
            matching.match().body().toString()
        });
        exceptions.raise(entries.raised.values());
        exceptions.update(entries.updated.values());
        entries.clear();
    }

    private static @Nullable Object[] opening(Opening opening) {
        CaseOpened opened = opening.opened();
        CaseFacts facts = opened.facts();
        return new @Nullable Object[] {
            opened.caseId(),
            opened.process(),
            opened.businessKey(),
            opened.documentKey(),
            facts.partner(),
            facts.partnerName(),
            facts.site(),
            facts.currency(),
            facts.amount(),
            opened.modelVersion(),
            opened.modelSha256(),
            opened.correlationId(),
            utc(opened.occurredAt()),
            utc(opening.recordedAt())
        };
    }

    private static @Nullable Object[] amended(String caseId, CaseFacts facts) {
        return new @Nullable Object[] {
            facts.partner(), facts.partnerName(), facts.site(), facts.currency(), facts.amount(), caseId
        };
    }

    private static @Nullable Object[] milestone(String caseId, Milestone milestone) {
        return new @Nullable Object[] {
            caseId, milestone.name(), utc(milestone.occurredAt()), utc(milestone.recordedAt()), milestone.documentKey()
        };
    }

    private <T> void batch(String sql, Collection<T> items, Function<T, @Nullable Object[]> row) {
        if (!items.isEmpty()) {
            jdbc.batchUpdate(sql, items.stream().map(row).toList());
        }
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
