package io.dockledger.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.Intake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends as the systems of the current tenant's company do, and sees when that is worked through. */
@Component
class Systems {

    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int AT_ONCE = 1_000;

    private final Intake intake;
    private final Inbox inbox;
    private final ObjectMapper json;
    private final Clock clock;

    Systems(Intake intake, Inbox inbox, ObjectMapper json, Clock clock) {
        this.intake = intake;
        this.inbox = inbox;
        this.json = json;
        this.clock = clock;
    }

    /** What came in before is known by its id, and not taken in again. */
    void send(List<DemoEvent> events) {
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            intake.events(written(events.subList(from, Math.min(events.size(), from + AT_ONCE))));
        }
    }

    private byte[] written(List<DemoEvent> events) {
        try {
            return json.writeValueAsBytes(
                    events.stream().map(DemoEvent::cloudEvent).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The demo's events could not be written as JSON.", impossible);
        }
    }

    /** Waits until everything that came in is applied, parked or dead, however long that takes. */
    void rest() throws InterruptedException {
        while (!inbox.isAtRest()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** @throws IllegalStateException where that takes too long */
    void rest(Duration longest) throws InterruptedException {
        Instant latest = clock.instant().plus(longest);
        while (!inbox.isAtRest()) {
            if (clock.instant().isAfter(latest)) {
                throw new IllegalStateException("After %s there are still events to be applied.".formatted(longest));
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
