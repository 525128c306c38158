package io.dockledger.intake;

import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.intake.InboxParking.Parked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Applies some events and writes down what became of them, all within the caller's transaction and tenant. */
@Component
class BatchWork {

    private final InboxQueue queue;
    private final InboxOutcomes outcomes;
    private final InboxParking parking;
    private final InboxEvidence evidence;
    private final Clock clock;
    private final int size;

    BatchWork(
            InboxQueue queue,
            InboxOutcomes outcomes,
            InboxParking parking,
            InboxEvidence evidence,
            Clock clock,
            IntakeProperties properties) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.parking = parking;
        this.evidence = evidence;
        this.clock = clock;
        this.size = properties.worker().batch();
    }

    /**
     * What one transaction did.
     *
     * @param events what was tried, in order
     * @param lags how long the applied ones had waited
     * @param unparked how many others can go on because of it
     */
    record Done(List<QueuedEvent> events, List<Duration> lags, int parked, int dead, int busy, int unparked) {

        static final Done NOTHING = new Done(List.of(), List.of(), 0, 0, 0, 0);
    }

    /** The next batch: the oldest due events of the keys that are free, with the locks on these keys. */
    List<QueuedEvent> take() {
        Instant now = now();
        List<String> keys = queue.lockKeys(now, size);
        return keys.isEmpty() ? List.of() : apartFromFailing(queue.read(keys, now, size));
    }

    /** The event, if it is still the next of its key and nobody works on that key. */
    List<QueuedEvent> take(QueuedEvent again) {
        if (!queue.lockKey(again.key())) {
            return List.of();
        }
        List<QueuedEvent> next = queue.read(Set.of(again.key()), now(), 1);
        return next.isEmpty() || next.get(0).id() != again.id() ? List.of() : next;
    }

    /** What has failed before is tried alone, so that it does not fail a whole batch once more. */
    private static List<QueuedEvent> apartFromFailing(List<QueuedEvent> batch) {
        if (batch.isEmpty() || batch.get(0).attempts() > 0) {
            return batch.isEmpty() ? batch : batch.subList(0, 1);
        }
        Set<String> failing = new HashSet<>();
        List<QueuedEvent> rest = new ArrayList<>();
        for (QueuedEvent event : batch) {
            if (event.attempts() > 0) {
                failing.add(event.key());
            } else if (!failing.contains(event.key())) {
                rest.add(event);
            }
        }
        return rest;
    }

    Done apply(List<QueuedEvent> events, EventApplication application) {
        if (events.isEmpty()) {
            return Done.NOTHING;
        }
        List<Outcome> became =
                application.apply(events.stream().map(QueuedEvent::event).toList());
        if (became.size() != events.size()) {
            throw new IllegalStateException(
                    "%d events were applied with %d outcomes.".formatted(events.size(), became.size()));
        }
        return write(events, became);
    }

    private Done write(List<QueuedEvent> events, List<Outcome> became) {
        Instant now = now();
        List<QueuedEvent> applied = new ArrayList<>();
        List<Parked> parked = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        int dead = 0;
        int busy = 0;
        for (int place = 0; place < events.size(); place++) {
            QueuedEvent event = events.get(place);
            Outcome outcome = became.get(place);
            if (outcome instanceof Outcome.Applied done) {
                applied.add(event);
                settled.addAll(done.settles());
            } else if (outcome instanceof Outcome.Parked waiting) {
                parked.add(new Parked(event, waiting));
            } else if (outcome instanceof Outcome.Refused refused) {
                refuse(event, refused.reason(), now);
                dead++;
            } else {
                busy++;
            }
        }
        if (!applied.isEmpty()) {
            outcomes.applied(applied.stream().map(QueuedEvent::id).toList(), now);
        }
        park(parked, now);
        // After the parking, so that what this batch parked goes on at once if this batch also settled it.
        int unparked = settled.isEmpty() ? 0 : parking.unpark(settled, now);
        List<Duration> lags = applied.stream()
                .map(event -> Duration.between(event.event().recordedAt(), now))
                .toList();
        return new Done(events, lags, parked.size(), dead, busy, unparked);
    }

    private void refuse(QueuedEvent event, String reason, Instant now) {
        outcomes.refused(event.id(), reason);
        evidence.dead(event.event(), event.attempts() + 1, reason, now);
    }

    private void park(List<Parked> parked, Instant now) {
        if (parked.isEmpty()) {
            return;
        }
        parking.park(parked, now);
        for (Parked each : parked) {
            if (!each.event().wasParkedFor(each.outcome())) {
                evidence.parked(each.event().event(), each.outcome(), now);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
