package io.dockledger.intake;

import io.dockledger.intake.Intake.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes arrivals into the inbox, any number of them in a few statements, within the caller's transaction and tenant. */
@Repository
class InboxWriter {

    private final JdbcClient sql;
    private final InboxRepeats repeats;
    private final Clock clock;

    InboxWriter(JdbcClient sql, InboxRepeats repeats, Clock clock) {
        this.sql = sql;
        this.repeats = repeats;
        this.clock = clock;
    }

    private record Event(String source, String eventId) {

        static Event of(Arrival arrival) {
            return new Event(arrival.source(), arrival.eventId());
        }
    }

    /** What became of each arrival, in their order. Of several with one event id the first counts as the original. */
    List<Status> write(List<Arrival> arrivals) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Event, Integer> first = new LinkedHashMap<>();
        for (int place = 0; place < arrivals.size(); place++) {
            first.putIfAbsent(Event.of(arrivals.get(place)), place);
        }
        @Nullable Status[] statuses = new @Nullable Status[arrivals.size()];
        for (Event inserted : insert(first.values().stream().map(arrivals::get).toList(), now)) {
            statuses[place(first, inserted)] = Status.ACCEPTED;
        }
        List<Integer> repeated = new ArrayList<>();
        for (int place = 0; place < statuses.length; place++) {
            if (statuses[place] == null) {
                repeated.add(place);
            }
        }
        if (!repeated.isEmpty()) {
            repeats.note(arrivals, repeated, now).forEach((place, status) -> statuses[place] = status);
        }
        return Arrays.stream(statuses).map(Objects::requireNonNull).toList();
    }

    private static int place(Map<Event, Integer> places, Event event) {
        return Objects.requireNonNull(places.get(event), "Only what was given can have been inserted.");
    }

    private List<Event> insert(List<Arrival> arrivals, Instant now) {
        return sql.sql("""
                with arrived as materialized (
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                        as a (source, event_id, type, business_key, occurred_at, correlation_id, actor,
                              media_type, content_hash, raw, data, place)
                ), inserted as (
                    insert into inbox (source, event_id, type, business_key, occurred_at, correlation_id, actor,
                                       recorded_at, due_at)
                    select source, event_id, type, business_key, occurred_at, correlation_id, actor, ?, ?
                      from arrived order by place
                    on conflict on constraint inbox_event do nothing
                    returning id, source, event_id
                ), kept as (
                    insert into inbox_content (id, media_type, content_hash, raw, data)
                    select id, media_type, content_hash, raw, data::jsonb
                      from inserted join arrived using (source, event_id)
                )
                select source, event_id from inserted
                """)
                .param(SqlArrays.texts(arrivals, Arrival::source))
                .param(SqlArrays.texts(arrivals, Arrival::eventId))
                .param(SqlArrays.texts(arrivals, arrival -> arrival.type().id()))
                .param(SqlArrays.texts(arrivals, Arrival::businessKey))
                .param(SqlArrays.times(arrivals, Arrival::occurredAt))
                .param(SqlArrays.texts(arrivals, Arrival::correlationId))
                .param(SqlArrays.texts(arrivals, Arrival::actor))
                .param(SqlArrays.texts(arrivals, arrival -> arrival.raw().mediaType()))
                .param(SqlArrays.texts(arrivals, arrival -> arrival.raw().hash()))
                .param(SqlArrays.bytes(arrivals, arrival -> arrival.raw().bytes()))
                .param(SqlArrays.texts(arrivals, Arrival::data))
                .param(SqlArrays.time(now))
                .param(SqlArrays.time(now))
                .query((row, number) -> new Event(row.getString(1), row.getString(2)))
                .list();
    }
}
