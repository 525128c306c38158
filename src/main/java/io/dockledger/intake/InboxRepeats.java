package io.dockledger.intake;

import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.intake.Intake.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What arrives once more under a known event id: counted and kept visible, within the caller's transaction. */
@Repository
class InboxRepeats {

    private final JdbcClient sql;
    private final EvidenceLog evidence;

    InboxRepeats(JdbcClient sql, EvidenceLog evidence) {
        this.sql = sql;
        this.evidence = evidence;
    }

    private record Repeat(long inboxId, int place, boolean conflict) {}

    /**
     * @param places those of the arrivals whose event ids are in the inbox already
     * @return whether each of them is a duplicate or a conflict
     */
    Map<Integer, Status> note(List<Arrival> arrivals, List<Integer> places, Instant now) {
        Map<Integer, Status> statuses = new LinkedHashMap<>();
        // The same content may have come several times at once, and one statement changes a row only once.
        Map<List<Object>, List<Repeat>> byContent = new LinkedHashMap<>();
        for (Repeat repeat : judge(arrivals, places)) {
            Arrival arrival = arrivals.get(repeat.place());
            statuses.put(repeat.place(), repeat.conflict() ? Status.CONFLICT : Status.DUPLICATE);
            evidence.append(entry(repeat, arrival, now));
            List<Object> content = List.of(repeat.inboxId(), arrival.raw().hash());
            byContent.computeIfAbsent(content, absent -> new ArrayList<>()).add(repeat);
        }
        for (List<Repeat> same : byContent.values()) {
            count(same.get(0), same.size(), arrivals.get(same.get(0).place()).raw(), now);
        }
        return statuses;
    }

    /** Data counts as equal content only where it holds all that was sent; of a document it is an excerpt. */
    private List<Repeat> judge(List<Arrival> arrivals, List<Integer> places) {
        List<Arrival> again = places.stream().map(arrivals::get).toList();
        return sql.sql("""
                select i.id, a.place,
                       not (c.content_hash = a.content_hash
                            or (a.retold and i.type = a.type and i.occurred_at = a.occurred_at
                                and c.data = a.data::jsonb)) as conflict
                  from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
                       as a (source, event_id, type, occurred_at, content_hash, data, retold, place)
                  join inbox i on i.tenant_id = current_setting('dockledger.tenant')
                              and i.source = a.source and i.event_id = a.event_id
                  join inbox_content c on c.tenant_id = i.tenant_id and c.id = i.id
                 order by a.place
                """)
                .param(SqlArrays.texts(again, Arrival::source))
                .param(SqlArrays.texts(again, Arrival::eventId))
                .param(SqlArrays.texts(again, arrival -> arrival.type().id()))
                .param(SqlArrays.times(again, Arrival::occurredAt))
                .param(SqlArrays.texts(again, arrival -> arrival.raw().hash()))
                .param(SqlArrays.texts(again, Arrival::data))
                .param(SqlArrays.flags(again, Arrival::retold))
                .query((row, number) ->
                        new Repeat(row.getLong("id"), places.get(row.getInt("place") - 1), row.getBoolean("conflict")))
                .list();
    }

    private void count(Repeat repeat, int times, RawContent raw, Instant now) {
        sql.sql("""
                insert into inbox_repeat (inbox_id, content_hash, conflict, times, first_at, last_at, media_type, raw)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, inbox_id, content_hash)
                do update set times = inbox_repeat.times + excluded.times, last_at = excluded.last_at
                """)
                .param(repeat.inboxId())
                .param(raw.hash())
                .param(repeat.conflict())
                .param(times)
                .param(SqlArrays.time(now))
                .param(SqlArrays.time(now))
                .param(raw.mediaType())
                .param(repeat.conflict() ? raw.bytes() : null)
                .update();
    }

    private static EvidenceEntry entry(Repeat repeat, Arrival arrival, Instant now) {
        return new EvidenceEntry(
                repeat.conflict() ? "event-conflicted" : "event-duplicated",
                arrival.source(),
                null,
                now,
                arrival.correlationId(),
                Map.of(
                        "inboxId", repeat.inboxId(),
                        "source", arrival.source(),
                        "eventId", arrival.eventId(),
                        "type", arrival.type().id(),
                        "contentHash", arrival.raw().hash()));
    }
}
