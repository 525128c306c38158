package io.dockledger.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxStatus;
import io.dockledger.intake.Intake;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads the twelve months before the stories of a company, as its systems would have sent them. It may be stopped at any
 * point and called at every start; it sends no faster than the inbox is worked through, because what is about different
 * documents keeps its order only so.
 */
@Component
class YearLoader {

    private static final Logger log = LoggerFactory.getLogger(YearLoader.class);
    private static final int CASES_AT_ONCE = 200;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int TOLD_EVERY = 10_000;
    private static final List<Wave> WAVES = List.of(Wave.GOODS, Wave.BILLS, Wave.NEWS, Wave.ANSWERS);

    private final DemoSteps steps;
    private final SampleData sampleData;
    private final Intake intake;
    private final Inbox inbox;
    private final ObjectMapper json;
    private final YearProperties properties;
    private final Clock clock;

    YearLoader(
            DemoSteps steps,
            SampleData sampleData,
            Intake intake,
            Inbox inbox,
            ObjectMapper json,
            YearProperties properties,
            Clock clock) {
        this.steps = steps;
        this.sampleData = sampleData;
        this.intake = intake;
        this.inbox = inbox;
        this.json = json;
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
            load(year(company, cast, asked));
        } finally {
            scope.close();
        }
    }

    private Year year(Company company, Cast cast, YearProperties asked) {
        DemoCalendar calendar = steps.calendar(clock);
        Catalogue catalogue = sampleData.catalogue(company);
        int more = Year.extraSuppliers(asked.cases(), catalogue.suppliers().size());
        steps.once("year/reference-data/" + more, () -> sampleData.loadYear(more, calendar.today()));
        return new Year(company.name(), calendar, catalogue.with(more), cast, asked);
    }

    /** In each round one group of cases begins, and the groups before it go on by a wave each. */
    private void load(Year year) throws InterruptedException {
        int groups = (year.cases() + CASES_AT_ONCE - 1) / CASES_AT_ONCE;
        for (int round = 0; year.cases() > 0 && round < groups + WAVES.size() - 1; round++) {
            String step = "year/%d/%d".formatted(year.cases(), round);
            if (!steps.isTaken(step)) {
                send(events(year, round));
                steps.noted(step, () -> "sent");
            }
            int begun = Math.min(year.cases(), (round + 1) * CASES_AT_ONCE);
            if (begun % TOLD_EVERY == 0) {
                log.info("The demo has begun {} of {} cases.", begun, year.cases());
            }
        }
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

    private void send(List<DemoEvent> events) throws InterruptedException {
        while (waiting() > 0) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        if (!events.isEmpty()) {
            intake.events(written(events));
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

    private long waiting() {
        return inbox.summary().rows().getOrDefault(InboxStatus.PENDING, 0L);
    }
}
