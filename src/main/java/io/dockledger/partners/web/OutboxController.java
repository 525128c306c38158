package io.dockledger.partners.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dockledger.identity.InvalidParameter;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.partners.Attempt;
import io.dockledger.partners.Channel;
import io.dockledger.partners.OutboxMessage;
import io.dockledger.partners.OutboxMessages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** For operators: what waits to be delivered, what could not be, and what to do about it. */
@RestController
@Requires(Rights.OUTBOX_READ)
@RequestMapping("/api/v1/outbox")
class OutboxController {

    private static final int LARGEST_PAGE = 500;

    private final OutboxMessages messages;

    OutboxController(OutboxMessages messages) {
        this.messages = messages;
    }

    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            UUID id,
            String channel,
            @Nullable String partner,
            String kind,
            String key,
            @Nullable String subject,
            String status,
            int attempts,
            Instant dueAt,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant endedAt,
            String correlationId,
            @Nullable String caseId,
            @JsonRawValue String body) {

        static Item of(OutboxMessage message) {
            return new Item(
                    message.id(),
                    message.channel().code(),
                    message.partner(),
                    message.kind(),
                    message.key(),
                    message.subject(),
                    message.status(),
                    message.attempts(),
                    message.dueAt(),
                    message.lastError(),
                    message.createdAt(),
                    message.endedAt(),
                    message.correlationId(),
                    message.caseId(),
                    message.body());
        }
    }

    record Discarding(@NotBlank @Size(max = 1_000) String reason) {}

    /** Messages by status, channel, partner, kind and case, the newest first. */
    @GetMapping
    Page find(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "case", required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        OutboxMessages.Filter filter = new OutboxMessages.Filter(
                status, channel == null ? null : channelOf(channel), partner, kind, caseId, before);
        List<Item> found =
                messages.find(filter, size + 1).stream().map(Item::of).toList();
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<Item> page = found.subList(0, size);
        return new Page(page, page.get(size - 1).id().toString());
    }

    private static Channel channelOf(String code) {
        try {
            return Channel.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidParameter("channel", "must be system, webhook or mail");
        }
    }

    /** What became of each attempt to deliver the message, the last first. */
    @GetMapping("/{id}/attempts")
    List<Attempt> attempts(@PathVariable UUID id) {
        if (messages.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no message %s.".formatted(id));
        }
        return messages.attempts(id);
    }

    /** Tries a queued or dead message again, now; a conflict where it has nothing to tell any more. */
    @Requires(Rights.OUTBOX_WRITE)
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id, Principal operator) {
        found(messages.retry(id, operator.getName()), id);
    }

    /** Gives a queued or dead message up, with a reason that is kept as evidence. */
    @Requires(Rights.OUTBOX_WRITE)
    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @Valid @RequestBody Discarding discarding, Principal operator) {
        found(messages.discard(id, operator.getName(), discarding.reason()), id);
    }

    private static void found(boolean done, UUID id) {
        if (!done) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "No message %s waits or is dead here; a delivered or discarded one cannot be changed."
                            .formatted(id));
        }
    }
}
