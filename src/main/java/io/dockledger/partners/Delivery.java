package io.dockledger.partners;

import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Tenancy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what is due on one channel: claims a batch in one short transaction, posts it holding none, and notes what became of it in
 * another. A node that dies in between leaves the messages to whoever comes after the lease, who posts them again.
 */
class Delivery {

    /** Who does what nobody asked for. */
    static final String ACTOR = "system";

    private final DueMessages due;
    private final OutboxMessages messages;
    private final PartnerContacts contacts;
    private final Courier courier;
    private final ListedPauses pauses;
    private final Duration lease;
    private final int batch;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final EvidenceLog evidence;
    private final MeterRegistry meters;

    Delivery(
            DueMessages due,
            OutboxMessages messages,
            PartnerContacts contacts,
            Courier courier,
            ListedPauses pauses,
            OutboxProperties properties,
            Clock clock,
            TransactionTemplate transaction,
            EvidenceLog evidence,
            MeterRegistry meters) {
        this.due = due;
        this.messages = messages;
        this.contacts = contacts;
        this.courier = courier;
        this.pauses = pauses;
        // Twice the longest an attempt can take (to connect, then to be answered), so that a slow one is not tried by
        // two nodes at once.
        this.lease = properties.timeout().multipliedBy(4);
        this.batch = properties.batch();
        this.clock = clock;
        this.transaction = transaction;
        this.evidence = evidence;
        this.meters = meters;
    }

    Channel channel() {
        return courier.channel();
    }

    /** Delivers one batch of the tenant. @return how many messages were tried */
    int deliverDue(String tenant) {
        return Tenancy.in(tenant, () -> {
            List<Claimed> claimed = claim();
            List<CompletableFuture<Receipt>> underway =
                    claimed.stream().map(courier::send).collect(Collectors.toList());
            List<Receipt> receipts =
                    underway.stream().map(CompletableFuture::join).toList();
            if (!claimed.isEmpty()) {
                transaction.executeWithoutResult(status ->
                        IntStream.range(0, claimed.size()).forEach(i -> settle(claimed.get(i), receipts.get(i))));
            }
            return claimed.size();
        });
    }

    private List<Claimed> claim() {
        Instant now = clock.instant();
        List<Claimed> claimed = transaction.execute(
                status -> messages.withoutStale(due.claim(courier.channel(), now, now.plus(lease), batch)));
        return claimed == null ? List.of() : claimed;
    }

    private void settle(Claimed message, Receipt receipt) {
        if (receipt instanceof Receipt.Delivered delivered) {
            due.delivered(message, clock.instant());
            prove("message-delivered", message, delivered.answer());
        } else if (receipt instanceof Receipt.Gone gone) {
            failed(message, gone.error(), null);
            if (message.partner() != null) {
                contacts.disable(message.partner(), gone.error());
            }
        } else if (receipt instanceof Receipt.Failed failed) {
            failed(message, failed.error(), nextPause(message, failed).orElse(null));
        }
    }

    private Optional<Duration> nextPause(Claimed message, Receipt.Failed failed) {
        Duration asked = failed.retryAfter() == null ? Duration.ZERO : failed.retryAfter();
        return pauses.after(message.attempts()).map(pause -> pause.compareTo(asked) > 0 ? pause : asked);
    }

    private void failed(Claimed message, String error, @Nullable Duration pause) {
        Instant now = clock.instant();
        if (due.failed(message, error, pause == null ? null : now.plus(pause), now)) {
            prove(pause == null ? "message-dead" : "message-failed", message, error);
        }
    }

    private void prove(String kind, Claimed message, String answer) {
        String outcome = kind.substring("message-".length());
        due.tried(message, new Attempt(clock.instant(), message.attempts(), outcome, answer));
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("message", message.id());
        detail.put("type", message.kind());
        detail.put("key", message.key());
        detail.put("channel", courier.channel().code());
        detail.put("partner", message.partner());
        detail.put("attempts", message.attempts());
        detail.put("answer", answer);
        evidence.append(
                new EvidenceEntry(kind, ACTOR, message.caseId(), clock.instant(), message.correlationId(), detail));
        Counter.builder("dockledger.outbox.attempt")
                .description("Attempts to deliver a message to another system or a partner, by outcome")
                .tag("outcome", outcome)
                .tag("channel", courier.channel().code())
                .register(meters)
                .increment();
    }
}
