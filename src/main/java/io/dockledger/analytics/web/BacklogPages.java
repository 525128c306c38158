package io.dockledger.analytics.web;

import io.dockledger.analytics.exceptions.AgeBand;
import io.dockledger.analytics.exceptions.Backlogs;
import io.dockledger.analytics.exceptions.GroupedBy;
import io.dockledger.identity.InvalidParameter;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where process owners and controllers see what waits for a decision, for how long, and what it holds back. */
@Controller
@Requires(Rights.ANALYTICS_READ)
class BacklogPages {

    private final Backlogs backlogs;

    BacklogPages(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    @GetMapping("/analytics/exceptions")
    String page(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String by,
            Model model) {
        GroupedBy grouped = groupedBy(by);
        model.addAttribute("site", site);
        model.addAttribute("partner", partner);
        model.addAttribute("by", grouped);
        model.addAttribute("groupings", GroupedBy.values());
        model.addAttribute("bands", AgeBand.values());
        model.addAttribute("report", backlogs.report(Given.parameter(site), Given.parameter(partner), grouped));
        return "analytics/exceptions";
    }

    /** @throws InvalidParameter where exceptions cannot be grouped by it */
    static GroupedBy groupedBy(@Nullable String by) {
        String asked = Given.parameter(by);
        return asked == null
                ? GroupedBy.KIND
                : GroupedBy.of(asked).orElseThrow(() -> new InvalidParameter("by", "must be one of " + known()));
    }

    private static String known() {
        return Arrays.stream(GroupedBy.values()).map(GroupedBy::code).collect(Collectors.joining(", "));
    }
}
