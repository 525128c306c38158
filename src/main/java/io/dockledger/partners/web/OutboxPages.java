package io.dockledger.partners.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.InvalidParameter;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.partners.Channel;
import io.dockledger.partners.Letter;
import io.dockledger.partners.OutboxMessage;
import io.dockledger.partners.OutboxMessages;
import io.dockledger.partners.StaleMessage;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
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

/** Where operators see what goes out, what waits, what failed, and put it right. */
@Controller
@RequestMapping("/outbox")
@Requires(Rights.OUTBOX_READ)
class OutboxPages {

    private static final int ROWS_A_PAGE = 50;
    private static final int LONGEST_REASON = 1_000;
    private static final List<String> STATUSES = List.of("queued", "dead", "delivered", "discarded");

    private final OutboxMessages messages;
    private final ObjectMapper json;

    OutboxPages(OutboxMessages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The filter as the form sends it; empty parameters do not restrict. */
    record Query(
            @Nullable String status,
            @Nullable String channel,
            @Nullable String partner) {

        OutboxMessages.Filter filter(@Nullable UUID before) {
            return new OutboxMessages.Filter(
                    given(status), channelOf(given(channel)), given(partner), null, null, before);
        }

        private static @Nullable Channel channelOf(@Nullable String code) {
            try {
                return code == null ? null : Channel.of(code);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidParameter("channel", "must be system, webhook or mail");
            }
        }

        /** Whether anything was chosen. */
        public boolean restricts() {
            return Stream.of(status, channel, partner).anyMatch(parameter -> given(parameter) != null);
        }

        private static @Nullable String given(@Nullable String parameter) {
            return parameter == null || parameter.isBlank() ? null : parameter.strip();
        }
    }

    @GetMapping
    String list(Query query, @RequestParam(required = false) @Nullable UUID before, Model model) {
        List<OutboxMessage> found = messages.find(query.filter(before), ROWS_A_PAGE + 1);
        List<OutboxMessage> items = found.subList(0, Math.min(found.size(), ROWS_A_PAGE));
        model.addAttribute("query", query);
        model.addAttribute("waiting", messages.waiting());
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("items", items);
        model.addAttribute("next", found.size() > ROWS_A_PAGE ? address(query, items) : null);
        return "partners/outbox";
    }

    private static String address(Query query, List<OutboxMessage> items) {
        return UriComponentsBuilder.fromPath("/outbox")
                .queryParam("status", shown(query.status()))
                .queryParam("channel", shown(query.channel()))
                .queryParam("partner", shown(query.partner()))
                .queryParam("before", items.get(items.size() - 1).id())
                .encode()
                .toUriString();
    }

    private static String shown(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    @GetMapping("/{id}")
    String message(@PathVariable UUID id, Model model) {
        OutboxMessage message = messages.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such message."));
        model.addAttribute("message", message);
        model.addAttribute("stale", messages.whyStale(message).orElse(null));
        model.addAttribute("attempts", messages.attempts(id));
        model.addAttribute("letter", message.channel() == Channel.MAIL ? letter(message) : null);
        model.addAttribute("body", pretty(message.body()));
        return "partners/message";
    }

    private Letter letter(OutboxMessage message) {
        try {
            return json.readValue(message.body(), Letter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The letter of message %s cannot be read.".formatted(message.id()), e);
        }
    }

    private String pretty(String body) {
        try {
            return json.readTree(body).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds JSON that cannot be read.", e);
        }
    }

    @PostMapping("/{id}/retry")
    @Requires(Rights.OUTBOX_WRITE)
    String retry(@PathVariable UUID id, Principal person, RedirectAttributes redirect) {
        try {
            return told(id, redirect, messages.retry(id, person.getName()), "It will be tried again at once.");
        } catch (StaleMessage stale) {
            redirect.addFlashAttribute("refused", stale.getBody().getDetail());
            return "redirect:/outbox/" + id;
        }
    }

    @PostMapping("/{id}/discard")
    @Requires(Rights.OUTBOX_WRITE)
    String discard(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes redirect) {
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            redirect.addFlashAttribute("refused", "Give a reason, of at most %d characters.".formatted(LONGEST_REASON));
            return "redirect:/outbox/" + id;
        }
        try {
            boolean discarded = messages.discard(id, person.getName(), given);
            return told(id, redirect, discarded, "Discarded. It stays visible here, and will never be delivered.");
        } catch (InvalidParameter unreadable) {
            redirect.addFlashAttribute("refused", unreadable.getBody().getDetail());
            return "redirect:/outbox/" + id;
        }
    }

    private static String told(UUID id, RedirectAttributes redirect, boolean done, String sentence) {
        redirect.addFlashAttribute(
                done ? "done" : "refused",
                done ? sentence : "It was delivered or discarded meanwhile, and cannot be changed any more.");
        return "redirect:/outbox/" + id;
    }
}
