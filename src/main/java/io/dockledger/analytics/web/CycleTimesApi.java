package io.dockledger.analytics.web;

import io.dockledger.analytics.cycle.ComparedBy;
import io.dockledger.analytics.cycle.CycleTime;
import io.dockledger.analytics.cycle.CycleTimes;
import io.dockledger.analytics.cycle.CycleTimes.Report;
import io.dockledger.analytics.cycle.Span;
import io.dockledger.analytics.cycle.Spread;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How long cases take from one point to the next, for other programs. */
@RestController
@Requires(Rights.ANALYTICS_READ)
@RequestMapping("/api/v1/analytics/cycle-times")
class CycleTimesApi {

    private static final int LONGEST = 100;
    private static final double SECONDS_AN_HOUR = 3600;

    private final CycleTimes times;

    CycleTimesApi(CycleTimes times) {
        this.times = times;
    }

    /** @param targetHours within which cases should get there where nobody asks for something else */
    record Definition(String code, String title, String definition, String process, long targetHours) {

        static Definition of(CycleTime time) {
            return new Definition(
                    time.code(),
                    time.title(),
                    time.definition(),
                    time.process(),
                    time.target().toHours());
        }
    }

    /** As {@link Spread}, in hours. */
    record Hours(
            int cases,
            int reached,
            int open,
            int givenUp,
            @Nullable Double medianHours,
            @Nullable Double p90Hours,
            @Nullable Double withinTarget) {

        static Hours of(Spread spread) {
            return new Hours(
                    spread.cases(),
                    spread.reached(),
                    spread.open(),
                    spread.givenUp(),
                    hours(spread.median()),
                    hours(spread.p90()),
                    spread.withinTarget());
        }

        private static @Nullable Double hours(@Nullable Duration duration) {
            return duration == null ? null : duration.toSeconds() / SECONDS_AN_HOUR;
        }
    }

    record Group(String name, Hours spread) {}

    /** @param end null while it is open */
    record Case(
            String id,
            String number,
            Instant begin,
            @Nullable Instant end,
            String ending,
            double hours) {

        static Case of(Span span) {
            return new Case(
                    span.of().id(),
                    span.of().number(),
                    span.begin(),
                    span.ending() == Span.Ending.OPEN ? null : span.end(),
                    span.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    span.length().toSeconds() / SECONDS_AN_HOUR);
        }
    }

    record Answer(
            Definition definition, double targetHours, Hours all, String by, List<Group> groups, List<Case> longest) {}

    /** What is measured, and how. */
    @GetMapping
    List<Definition> definitions() {
        return Arrays.stream(CycleTime.values()).map(Definition::of).toList();
    }

    /** One of them for the cases that are asked for, compared, with those cases that took longest. */
    @GetMapping("/{code}")
    Answer measure(@PathVariable String code, @ModelAttribute Question question) {
        CycleTime time = CycleTime.of(code)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no cycle time '" + code + "'."));
        ComparedBy by = question.comparedBy();
        Report report = times.report(time, question.scope(), by, question.target(time), LONGEST);
        return new Answer(
                Definition.of(time),
                report.target().toSeconds() / SECONDS_AN_HOUR,
                Hours.of(report.all()),
                by.code(),
                report.groups().stream()
                        .map(group -> new Group(group.name(), Hours.of(group.spread())))
                        .toList(),
                report.longest().stream().map(Case::of).toList());
    }
}
