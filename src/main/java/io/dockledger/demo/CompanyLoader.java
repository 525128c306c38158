package io.dockledger.demo;

import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Loads a company as its own systems and people would have made it: events by the intake, decisions by the work list.
 * What was loaded before is not loaded again, so that it may be stopped at any point and called at every start.
 */
@Component
class CompanyLoader {

    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final String FINISHED = "finished";

    private final DemoSteps steps;
    private final SampleData sampleData;
    private final Systems systems;
    private final People people;
    private final Clock clock;

    CompanyLoader(DemoSteps steps, SampleData sampleData, Systems systems, People people, Clock clock) {
        this.steps = steps;
        this.sampleData = sampleData;
        this.systems = systems;
        this.people = people;
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
            systems.rest(LONGEST_REST);
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
            systems.send(events);
            steps.noted(step, () -> Integer.toString(events.size()));
        }
    }
}
