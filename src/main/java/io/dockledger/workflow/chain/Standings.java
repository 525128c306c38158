package io.dockledger.workflow.chain;

import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import io.dockledger.workflow.TransactionScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each followed document is: read once in a transaction, kept in memory, written once before the commit. */
@Component
public class Standings {

    private static final String READ = """
            select document_key, case_id, stage, fingerprint, patience_over, released, paid_unreleased
            from standing
            where tenant_id = current_setting('dockledger.tenant') and document_key = any (:keys)
            """;
    private static final String WRITE = """
            insert into standing (document_key, case_id, stage, fingerprint, patience_over, released, paid_unreleased)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, document_key) do update set case_id = excluded.case_id, stage = excluded.stage,
                fingerprint = excluded.fingerprint, patience_over = excluded.patience_over,
                released = excluded.released, paid_unreleased = excluded.paid_unreleased
            """;

    private static final class Known {
        private final Map<String, Standing> byDocument = new HashMap<>();
        private final Set<String> looked = new HashSet<>();
    }

    private final TransactionScoped<Known> known = new TransactionScoped<>(Known::new);
    private final CommitBuffer<Standing> changes;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Standings(CommitBuffers buffers, JdbcClient jdbc, JdbcTemplate batches) {
        this.changes = buffers.create(CommitBuffers.FACTS, this::write);
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Reads those of the documents that this transaction has not looked at yet, in one statement. */
    public void prefetch(Collection<String> documentKeys) {
        Set<String> missing = new HashSet<>(documentKeys);
        missing.removeAll(known.get().looked);
        if (missing.isEmpty()) {
            return;
        }
        known.get().looked.addAll(missing);
        jdbc.sql(READ)
                .param("keys", missing.toArray(String[]::new))
                .query((row, number) -> new Standing(
                        row.getString("document_key"),
                        row.getString("case_id"),
                        Stage.of(row.getString("stage")),
                        row.getString("fingerprint"),
                        row.getBoolean("patience_over"),
                        row.getBigDecimal("released"),
                        row.getBigDecimal("paid_unreleased")))
                .list()
                .forEach(standing -> known.get().byDocument.putIfAbsent(standing.documentKey(), standing));
    }

    /** Empty where no case follows the document. */
    public Optional<Standing> of(String documentKey) {
        prefetch(List.of(documentKey));
        return Optional.ofNullable(known.get().byDocument.get(documentKey));
    }

    public void put(Standing standing) {
        known.get().looked.add(standing.documentKey());
        Standing before = known.get().byDocument.put(standing.documentKey(), standing);
        if (!standing.equals(before)) {
            changes.add(standing);
        }
    }

    /** Only the last word on each document is written. */
    private void write(List<Standing> standings) {
        Map<String, Standing> last = new LinkedHashMap<>();
        standings.forEach(standing -> last.put(standing.documentKey(), standing));
        List<Object[]> rows = new ArrayList<>();
        last.values()
                .forEach(standing -> rows.add(new Object[] {
                    standing.documentKey(),
                    standing.caseId(),
                    standing.stage().code(),
                    standing.fingerprint(),
                    standing.patienceOver(),
                    standing.released(),
                    standing.paidUnreleased()
                }));
        batches.batchUpdate(WRITE, rows);
    }
}
