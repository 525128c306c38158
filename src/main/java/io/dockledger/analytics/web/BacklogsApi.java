package io.dockledger.analytics.web;

import io.dockledger.analytics.exceptions.AgeBand;
import io.dockledger.analytics.exceptions.Backlog;
import io.dockledger.analytics.exceptions.Backlogs;
import io.dockledger.analytics.exceptions.GroupedBy;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open exceptions by age and the money they hold back, for other programs. */
@RestController
@Requires(Rights.ANALYTICS_READ)
@RequestMapping("/api/v1/analytics/exceptions")
class BacklogsApi {

    private final Backlogs backlogs;

    BacklogsApi(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    /** @param bands what the counts of each backlog are of, in their order */
    record Answer(List<String> bands, Backlog all, String by, Map<String, Backlog> groups) {}

    @GetMapping
    Answer open(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String by) {
        GroupedBy grouped = BacklogPages.groupedBy(by);
        Backlogs.Report report = backlogs.report(Given.parameter(site), Given.parameter(partner), grouped);
        List<String> bands = Arrays.stream(AgeBand.values()).map(AgeBand::title).toList();
        return new Answer(bands, report.all(), grouped.code(), report.groups());
    }
}
