package io.dockledger.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the current tenant's evidence. */
@Component
@Transactional(readOnly = true)
public class EvidenceTrail {

    /** More than any case has in the ordinary way; who wants all reads on by page. */
    private static final int CASE_LIMIT = 1_000;

    private final JdbcClient jdbc;
    private final Narration narration;

    EvidenceTrail(JdbcClient jdbc, Narration narration) {
        this.jdbc = jdbc;
        this.narration = narration;
    }

    /**
     * An entry as a person reads it.
     *
     * @param text one sentence that says what happened
     */
    public record Line(SealedEntry entry, String text) {}

    /** What is proved about the case, oldest first, at most 1,000 lines. */
    public List<Line> ofCase(String caseId) {
        return find(EvidenceQuery.ofCase(caseId), CASE_LIMIT);
    }

    /** At most {@code limit} lines, in the order of the chain or against it. */
    public List<Line> find(EvidenceQuery query, int limit) {
        Map<String, @Nullable Object> given = conditions(query);
        String where = String.join(" and ", given.keySet());
        return jdbc
                .sql("select * from evidence where tenant_id = current_setting('dockledger.tenant')"
                        + (where.isEmpty() ? "" : " and " + where)
                        + " order by seq " + (query.newestFirst() ? "desc" : "asc") + " limit ?")
                .params(List.copyOf(given.values()))
                .param(limit)
                .query((row, number) -> EvidenceChain.entry(row))
                .stream()
                .map(entry -> new Line(entry, narration.tell(entry)))
                .toList();
    }

    private static Map<String, @Nullable Object> conditions(EvidenceQuery query) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("case_id = ?", query.caseId());
        all.put("kind = ?", query.kind());
        all.put("actor = ?", query.actor());
        all.put("recorded_at >= ?", time(query.from()));
        all.put("recorded_at < ?", time(query.to()));
        all.put(query.newestFirst() ? "seq < ?" : "seq > ?", query.after());
        all.values().removeIf(Objects::isNull);
        return all;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
