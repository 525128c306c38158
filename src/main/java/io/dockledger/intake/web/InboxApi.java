package io.dockledger.intake.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxEntry;
import io.dockledger.intake.InboxFilter;
import io.dockledger.intake.InboxRow;
import io.dockledger.intake.InboxStatus;
import io.dockledger.intake.InboxSummary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The inbox for operators. */
@RestController
@RequestMapping("/api/v1/inbox")
@Requires(Rights.INBOX_READ)
class InboxApi {

    private final Inbox inbox;
    private final CurrentPerson current;

    InboxApi(Inbox inbox, CurrentPerson current) {
        this.inbox = inbox;
        this.current = current;
    }

    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            long id,
            String source,
            String eventId,
            String type,
            String businessKey,
            String status,
            int attempts,
            @Nullable Instant dueAt,
            List<String> waitsFor,
            @Nullable String reason,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable Instant appliedAt,
            String correlationId,
            @Nullable String actor,
            long duplicates,
            long conflicts) {

        static Item of(InboxRow row) {
            return new Item(
                    row.id(),
                    row.source(),
                    row.eventId(),
                    row.type(),
                    row.businessKey(),
                    row.status().code(),
                    row.attempts(),
                    row.dueAt(),
                    row.waitsFor(),
                    row.reason(),
                    row.occurredAt(),
                    row.recordedAt(),
                    row.appliedAt(),
                    row.correlationId(),
                    row.actor(),
                    row.duplicates(),
                    row.conflicts());
        }
    }

    record Entry(
            @JsonUnwrapped Item row,
            String contentType,
            String contentHash,
            String raw,
            JsonNode data,
            @Nullable String stackTrace,
            List<InboxEntry.Repeat> repeats) {}

    record Summary(
            Map<String, Long> rows,
            long retrying,
            long duplicates,
            long conflicts,
            @Nullable Instant oldestPendingAt) {}

    record Discarding(@NotBlank @Size(max = 1_000) String reason) {}

    /** Newest first. */
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String businessKey,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        InboxStatus wanted = status == null ? null : InboxStatus.of(status);
        var page = inbox.list(new InboxFilter(wanted, source, type, businessKey, text), after, limit);
        return new Page(page.items().stream().map(Item::of).toList(), page.next());
    }

    @GetMapping("/summary")
    Summary summary() {
        InboxSummary summary = inbox.summary();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (InboxStatus status : InboxStatus.values()) {
            rows.put(status.code(), summary.rows().getOrDefault(status, 0L));
        }
        return new Summary(
                rows, summary.retrying(), summary.duplicates(), summary.conflicts(), summary.oldestPendingAt());
    }

    @GetMapping("/{id}")
    Entry find(@PathVariable long id) {
        return inbox.find(id)
                .map(entry -> new Entry(
                        Item.of(entry.row()),
                        entry.contentType(),
                        entry.contentHash(),
                        entry.raw(),
                        entry.data(),
                        entry.stackTrace(),
                        entry.repeats()))
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no inbox row %d.".formatted(id)));
    }

    @PostMapping("/{id}/retry")
    @Requires(Rights.INBOX_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        inbox.retry(id, current.require().id());
    }

    @PostMapping("/{id}/discard")
    @Requires(Rights.INBOX_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @Valid @RequestBody Discarding discarding) {
        inbox.discard(id, current.require().id(), discarding.reason());
    }
}
