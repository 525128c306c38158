package io.dockledger.cases.web;

import io.dockledger.cases.CaseDetail;
import io.dockledger.cases.CasePage;
import io.dockledger.cases.CaseQuery;
import io.dockledger.cases.Cases;
import io.dockledger.cases.Comment;
import io.dockledger.cases.Comments;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cases for other programs: find them, read one, say something about it. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    private final Cases cases;
    private final Comments comments;
    private final CurrentPerson currentPerson;

    CasesApi(Cases cases, Comments comments, CurrentPerson currentPerson) {
        this.cases = cases;
        this.comments = comments;
        this.currentPerson = currentPerson;
    }

    /** Cases, newest first. The next page begins where the page before says. */
    @GetMapping
    @Requires(Rights.CASES_READ)
    CasePage list(
            @RequestParam(required = false) @Nullable String businessKey,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String milestone,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return cases.page(new CaseQuery(
                businessKey, process, StatusParameter.read(status), milestone, site, partner, text, after, limit));
    }

    /** One case with its documents, matches, tasks, timeline and comments. */
    @GetMapping("/{id}")
    @Requires(Rights.CASES_READ)
    CaseDetail read(@PathVariable String id) {
        return cases.detail(id).orElseThrow(() -> noSuchCase(id));
    }

    /** @param text at most {@link Comments#LONGEST} characters */
    record Remark(@Nullable String text) {}

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Rights.TASKS_WRITE)
    Comment comment(@PathVariable String id, @RequestBody Remark remark) {
        if (cases.summary(id).isEmpty()) {
            throw noSuchCase(id);
        }
        return comments.add(id, null, null, currentPerson.require().id(), remark.text());
    }

    private static ResponseStatusException noSuchCase(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no case '" + id + "'.");
    }
}
