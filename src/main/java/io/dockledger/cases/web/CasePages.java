package io.dockledger.cases.web;

import io.dockledger.cases.CaseDetail;
import io.dockledger.cases.CaseDiagrams;
import io.dockledger.cases.CaseDiagrams.CaseDiagram;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseMatch;
import io.dockledger.cases.CasePage;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.CaseQuery;
import io.dockledger.cases.CaseStatus;
import io.dockledger.cases.Cases;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The screens of cases. */
@Controller
@RequestMapping("/cases")
@Requires(Rights.CASES_READ)
class CasePages {

    private static final int CASES_A_PAGE = 50;

    private final Cases cases;
    private final CaseDiagrams diagrams;

    CasePages(Cases cases, CaseDiagrams diagrams) {
        this.cases = cases;
        this.diagrams = diagrams;
    }

    /** The filter as the form sends it; empty parameters do not narrow. */
    record Search(
            @Nullable String businessKey,
            @Nullable String process,
            @Nullable String status,
            @Nullable String milestone,
            @Nullable String partner,
            @Nullable String site) {

        /** What was filled in, by the name of the parameter. */
        Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            put(given, "businessKey", businessKey);
            put(given, "process", process);
            put(given, "status", status);
            put(given, "milestone", milestone);
            put(given, "partner", partner);
            put(given, "site", site);
            return given;
        }

        private static void put(Map<String, String> given, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }

        CaseQuery query(@Nullable String after) {
            return new CaseQuery(
                    businessKey,
                    process,
                    StatusParameter.read(status),
                    milestone,
                    site,
                    partner,
                    null,
                    after,
                    CASES_A_PAGE);
        }
    }

    @GetMapping
    String list(Search search, @RequestParam(required = false) @Nullable String after, Model model) {
        CasePage page = cases.page(search.query(after));
        model.addAttribute("query", search);
        model.addAttribute("filtered", !search.given().isEmpty());
        model.addAttribute("processes", CaseProcesses.ALL);
        model.addAttribute("statuses", List.of(CaseStatus.values()));
        model.addAttribute("milestones", MilestoneNames.ALL);
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next() == null ? null : address(search, page.next()));
        return "cases/list";
    }

    private static String address(Search search, String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        search.given().forEach(address::queryParam);
        return address.queryParam("after", after).encode().toUriString();
    }

    @GetMapping("/{id}")
    String page(@PathVariable String id, Model model) {
        CaseDetail detail = cases.detail(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case."));
        List<CaseMatch> matches = new ArrayList<>(detail.matches());
        Collections.reverse(matches);
        model.addAttribute("case", detail.summary());
        model.addAttribute("related", detail.related());
        model.addAttribute("moreRelated", detail.moreRelated());
        model.addAttribute("elsewhere", openOnInvoices(detail));
        model.addAttribute("documents", detail.documents());
        model.addAttribute("tasks", detail.tasks());
        model.addAttribute("matches", matches);
        model.addAttribute("timeline", detail.timeline());
        model.addAttribute("comments", detail.comments());
        return "cases/page";
    }

    /**
     * What is open on the invoices of an order concerns whoever looks at the order; an invoice answers for itself alone.
     * Where not all invoices are given, those with something open are the first to be.
     */
    private static List<CaseException> openOnInvoices(CaseDetail detail) {
        boolean order = detail.summary().process().equals(CaseProcesses.ORDER);
        return detail.related().stream()
                .filter(other -> order)
                .flatMap(invoice -> invoice.exceptions().stream())
                .filter(exception -> !exception.isClosed())
                .toList();
    }

    /** @param diagrams empty where the case has none, so that the page can say so */
    record Diagrams(List<CaseDiagram> diagrams) {}

    @GetMapping("/{id}/diagram")
    @ResponseBody
    Diagrams diagram(@PathVariable String id) {
        return new Diagrams(diagrams.of(id));
    }
}
