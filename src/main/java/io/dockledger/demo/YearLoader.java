package io.dockledger.demo;

import io.dockledger.demo.Counterparts.Answers;
import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads the twelve months before the stories of a company, as its systems would have sent them, and answers what they are
 * told meanwhile. It may be stopped at any point and called at every start; it sends no faster than the inbox is worked
 * through, because what is about different documents keeps its order only so.
 */
@Component
class YearLoader {

    private static final Logger log = LoggerFactory.getLogger(YearLoader.class);

    /** So many that the workers seldom wait for the next, and few enough for the memory. */
    private static final int CASES_AT_ONCE = 1_000;

    private static final int TOLD_EVERY = 10_000;
    private static final List<Wave> WAVES = List.of(Wave.GOODS, Wave.BILLS, Wave.NEWS, Wave.ANSWERS);
    private static final String FINISHED = "year/finished";

    private final DemoSteps steps;
    private final SampleData sampleData;
    private final Systems systems;
    private final Counterparts counterparts;
    private final YearProperties properties;
    private final Clock clock;

    YearLoader(
            DemoSteps steps,
            SampleData sampleData,
            Systems systems,
            Counterparts counterparts,
            YearProperties properties,
            Clock clock) {
        this.steps = steps;
        this.sampleData = sampleData;
        this.systems = systems;
        this.counterparts = counterparts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Loads as many cases as are asked for into the tenant, whose company was loaded before. */
    void load(String tenant, Company company, Cast cast) throws InterruptedException {
        load(tenant, company, cast, properties);
    }

    void load(String tenant, Company company, Cast cast, YearProperties asked) throws InterruptedException {
        Tenancy.Scope scope = Tenancy.enter(tenant);
        try {
            if (asked.cases() > 0) {
                goOn(company, cast, begun(asked));
            }
        } finally {
            scope.close();
        }
    }

    /** What was begun goes on as it was begun: other cases under the same numbers would contradict it. */
    private YearProperties begun(YearProperties asked) {
        YearProperties begun = YearProperties.of(steps.noted("year", asked::text));
        if (!begun.equals(asked)) {
            log.warn(
                    "The demo's year goes on as it was begun, with {}. Give --dockledger.data-dir=DIR for another one.",
                    begun);
        }
        return begun;
    }

    private void goOn(Company company, Cast cast, YearProperties asked) throws InterruptedException {
        if (steps.isTaken(FINISHED)) {
            return;
        }
        DemoCalendar calendar = steps.calendar(clock);
        Catalogue catalogue = sampleData.catalogue(company);
        int more = Year.extraSuppliers(asked.cases(), catalogue);
        steps.once("year/reference-data/" + more, () -> sampleData.loadYear(more, calendar.today()));
        Year year = new Year(company.name(), calendar, catalogue.with(more), cast, asked);
        load(year, new Script(company.name(), calendar, catalogue, cast));
        steps.noted(FINISHED, () -> clock.instant().toString());
        log.info("The demo's year of {} cases is loaded.", asked.cases());
    }

    /** In each round one group of cases begins, and the groups before it go on by a wave each, until nobody is told anything. */
    private void load(Year year, Script company) throws InterruptedException {
        systems.rest();
        int rounds = (year.cases() + CASES_AT_ONCE - 1) / CASES_AT_ONCE + WAVES.size() - 1;
        String readTo = steps.noted("year/begun", counterparts::newest);
        String before;
        int round = 0;
        do {
            before = readTo;
            Optional<String> taken = steps.note(step(round));
            readTo = taken.isPresent() ? taken.get() : play(year, company, round, before);
            round++;
        } while (round < rounds || !readTo.equals(before));
    }

    /** Rounds of another size are other rounds: a year begun in those goes through these from the first, and nothing comes in twice. */
    private static String step(int round) {
        return "year/" + CASES_AT_ONCE + "/" + round;
    }

    /**
     * Noted only afterwards: what a kill in between lets come in twice, the inbox knows by its id.
     *
     * @param readTo up to which message those before were answered
     */
    private String play(Year year, Script company, int round, String readTo) throws InterruptedException {
        Answers answers = counterparts.after(readTo, company);
        List<DemoEvent> events = new ArrayList<>(events(year, round));
        events.addAll(answers.events());
        systems.send(events);
        systems.rest();
        int begun = (round + 1) * CASES_AT_ONCE;
        if (begun % TOLD_EVERY == 0 && begun < year.cases()) {
            log.info("The demo's year has begun {} of {} cases.", begun, year.cases());
        }
        return steps.noted(step(round), answers::readTo);
    }

    private static List<DemoEvent> events(Year year, int round) {
        return IntStream.range(0, WAVES.size())
                .boxed()
                .flatMap(wave -> group(year, round - wave)
                        .mapToObj(index -> year.events(index, WAVES.get(wave)))
                        .flatMap(List::stream))
                .toList();
    }

    /** The cases of the group; none where it is not begun, or there is no such group. */
    private static IntStream group(Year year, int group) {
        return group < 0
                ? IntStream.empty()
                : IntStream.range(
                        Math.min(year.cases(), group * CASES_AT_ONCE),
                        Math.min(year.cases(), (group + 1) * CASES_AT_ONCE));
    }
}
