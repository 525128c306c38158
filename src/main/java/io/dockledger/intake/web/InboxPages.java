package io.dockledger.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxCommandRefused;
import io.dockledger.intake.InboxEntry;
import io.dockledger.intake.InboxFilter;
import io.dockledger.intake.InboxPage;
import io.dockledger.intake.InboxStatus;
import java.security.Principal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Where operators see what came in, what waits, what failed, and put it right. */
@Controller
@RequestMapping("/inbox")
@Requires(Rights.INBOX_READ)
class InboxPages {

    private static final int ROWS_A_PAGE = 50;

    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    /** The filter as the form sends it; empty parameters do not restrict. */
    record Query(
            @Nullable String status,
            @Nullable String source,
            @Nullable String type,
            @Nullable String text) {

        InboxFilter filter() {
            String wanted = given(status);
            return new InboxFilter(
                    wanted == null ? null : InboxStatus.of(wanted), given(source), given(type), null, given(text));
        }

        /** Whether anything was chosen. */
        public boolean restricts() {
            return Stream.of(status, source, type, text).anyMatch(parameter -> given(parameter) != null);
        }

        private static @Nullable String given(@Nullable String parameter) {
            return parameter == null || parameter.isBlank() ? null : parameter.strip();
        }
    }

    @GetMapping
    String list(Query query, @RequestParam(required = false) @Nullable String after, Model model) {
        InboxPage page = inbox.list(query.filter(), after == null || after.isEmpty() ? null : after, ROWS_A_PAGE);
        model.addAttribute("query", query);
        model.addAttribute("summary", inbox.summary());
        model.addAttribute("statuses", InboxStatus.values());
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next() == null ? null : address(query, page.next()));
        return "intake/list";
    }

    private static String address(Query query, String after) {
        return UriComponentsBuilder.fromPath("/inbox")
                .queryParam("status", shown(query.status()))
                .queryParam("source", shown(query.source()))
                .queryParam("type", shown(query.type()))
                .queryParam("text", shown(query.text()))
                .queryParam("after", after)
                .encode()
                .toUriString();
    }

    private static String shown(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    @GetMapping("/{id}")
    String entry(@PathVariable long id, Model model) {
        InboxEntry entry = inbox.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such inbox row."));
        InboxStatus status = entry.row().status();
        model.addAttribute("entry", entry);
        model.addAttribute("row", entry.row());
        model.addAttribute("data", pretty(entry.data()));
        model.addAttribute("mayRetry", status != InboxStatus.APPLIED);
        model.addAttribute("mayDiscard", status != InboxStatus.APPLIED && status != InboxStatus.DISCARDED);
        return "intake/entry";
    }

    private static String pretty(JsonNode data) {
        return data.toPrettyString();
    }

    @PostMapping("/{id}/retry")
    @Requires(Rights.INBOX_WRITE)
    String retry(@PathVariable long id, Principal person, RedirectAttributes redirect) {
        return carryOut(id, redirect, "It will be tried again at once.", () -> inbox.retry(id, person.getName()));
    }

    @PostMapping("/{id}/discard")
    @Requires(Rights.INBOX_WRITE)
    String discard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes redirect) {
        return carryOut(
                id,
                redirect,
                "Discarded. It stays visible here, and will never be applied.",
                () -> inbox.discard(id, person.getName(), reason));
    }

    private static String carryOut(long id, RedirectAttributes redirect, String done, Runnable command) {
        try {
            command.run();
            redirect.addFlashAttribute("done", done);
        } catch (InboxCommandRefused refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/inbox/" + id;
    }
}
