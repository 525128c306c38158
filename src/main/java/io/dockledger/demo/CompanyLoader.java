package io.dockledger.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxStatus;
import io.dockledger.intake.Intake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Loads a company as its own systems and people would have made it: events by the intake, decisions by the work list.
 * What was loaded before is not loaded again, so that it may be stopped at any point and called at every start.
 */
@Component
class CompanyLoader {

    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String FINISHED = "finished";

    private final DemoSteps steps;
    private final SampleData sampleData;
    private final Intake intake;
    private final Inbox inbox;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    CompanyLoader(
            DemoSteps steps,
            SampleData sampleData,
            Intake intake,
            Inbox inbox,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.steps = steps;
        this.sampleData = sampleData;
        this.intake = intake;
        this.inbox = inbox;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Loads what is still missing of the company into the tenant.
     *
     * @return whether anything was missing
     * @throws IllegalStateException where the inbox does not come to rest
     */
    boolean load(String tenant, Company company, Cast cast) throws InterruptedException {
        Tenancy.Scope scope = Tenancy.enter(tenant);
        try {
            return load(company, cast);
        } finally {
            scope.close();
        }
    }

    private boolean load(Company company, Cast cast) throws InterruptedException {
        if (steps.isTaken(FINISHED)) {
            return false;
        }
        Script script = script(company, cast);
        for (Wave wave : Wave.values()) {
            send(wave, script.events(wave));
            rest();
            script.acts(wave).forEach(act -> people.perform(act, cast));
        }
        steps.noted(FINISHED, () -> clock.instant().toString());
        return true;
    }

    private Script script(Company company, Cast cast) {
        DemoCalendar calendar = steps.calendar(clock);
        steps.once("reference-data", () -> sampleData.load(company, calendar.today()));
        Script script = new Script(company.name(), calendar, sampleData.catalogue(company), cast);
        company.play().accept(script);
        return script;
    }

    /** Noted only afterwards: what a kill in between lets come in twice, the inbox knows by its id. */
    private void send(Wave wave, List<DemoEvent> events) {
        String step = "events/" + wave.name();
        if (!events.isEmpty() && !steps.isTaken(step)) {
            intake.events(written(events));
            steps.noted(step, () -> Integer.toString(events.size()));
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

    /** Until everything that came in is applied, parked or dead. */
    private void rest() throws InterruptedException {
        Instant latest = clock.instant().plus(LONGEST_REST);
        while (pending() > 0) {
            if (clock.instant().isAfter(latest)) {
                throw new IllegalStateException(
                        "After %s there are still %d events to be applied.".formatted(LONGEST_REST, pending()));
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private long pending() {
        return Objects.requireNonNullElse(inbox.summary().rows().get(InboxStatus.PENDING), 0L);
    }
}
