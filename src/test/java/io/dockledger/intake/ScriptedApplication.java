package io.dockledger.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers for each event what the test says; everything else is applied. Notes what it was asked, in order. */
final class ScriptedApplication implements EventApplication {

    private final Map<String, Function<BusinessEvent, Outcome>> script = new ConcurrentHashMap<>();
    private final List<List<String>> batches = new CopyOnWriteArrayList<>();

    ScriptedApplication when(String eventId, Function<BusinessEvent, Outcome> answer) {
        script.put(eventId, answer);
        return this;
    }

    ScriptedApplication failing(String eventId) {
        return when(eventId, event -> {
            throw new IllegalStateException("cannot apply " + eventId);
        });
    }

    ScriptedApplication otherwise(String eventId) {
        script.remove(eventId);
        return this;
    }

    @Override
    public List<Outcome> apply(List<BusinessEvent> events) {
        batches.add(events.stream().map(BusinessEvent::eventId).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (BusinessEvent event : events) {
            outcomes.add(script.getOrDefault(event.eventId(), any -> TestInbox.applied())
                    .apply(event));
        }
        return outcomes;
    }

    /** What it was asked to apply together. */
    List<List<String>> batches() {
        return List.copyOf(batches);
    }

    List<String> asked() {
        return batches.stream().flatMap(List::stream).toList();
    }

    Map<String, Integer> timesAsked() {
        Map<String, Integer> times = new HashMap<>();
        asked().forEach(id -> times.merge(id, 1, Integer::sum));
        return times;
    }
}
