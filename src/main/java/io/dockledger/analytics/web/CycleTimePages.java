package io.dockledger.analytics.web;

import io.dockledger.analytics.cycle.ComparedBy;
import io.dockledger.analytics.cycle.CycleTime;
import io.dockledger.analytics.cycle.CycleTimes;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where process owners, controllers and auditors see how long things take, and which cases took longest. */
@Controller
@Requires(Rights.ANALYTICS_READ)
class CycleTimePages {

    private static final int LONGEST = 25;

    private final CycleTimes times;

    CycleTimePages(CycleTimes times) {
        this.times = times;
    }

    @GetMapping("/analytics")
    String overview(@ModelAttribute("question") Question question, Model model) {
        List<CycleTimes.Report> reports = Arrays.stream(CycleTime.values())
                .map(time -> times.report(time, question.scope(), ComparedBy.MONTH, time.target(), 0))
                .toList();
        model.addAttribute("reports", reports);
        return "analytics/overview";
    }

    @GetMapping("/analytics/cycle-times/{code}")
    String page(@PathVariable String code, @ModelAttribute("question") Question question, Model model) {
        CycleTime time = CycleTime.of(code)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no cycle time '" + code + "'."));
        ComparedBy by = question.comparedBy();
        model.addAttribute("report", times.report(time, question.scope(), by, question.target(time), LONGEST));
        model.addAttribute("by", by);
        model.addAttribute("comparisons", ComparedBy.values());
        return "analytics/cycle-time";
    }
}
