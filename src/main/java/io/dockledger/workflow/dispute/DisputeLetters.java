package io.dockledger.workflow.dispute;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeSubject;
import io.dockledger.disputes.Disputes;
import io.dockledger.disputes.DisputesProperties;
import io.dockledger.disputes.Settlement;
import io.dockledger.partners.Channel;
import io.dockledger.partners.Letter;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the supplier is written about a dispute. */
@Component
class DisputeLetters {

    private static final String OPENED = "io.dockledger.supplier-dispute.opened.v1";
    private static final String CHANGED = "io.dockledger.supplier-dispute.changed.v1";
    private static final String REMINDED = "io.dockledger.supplier-dispute.reminded.v1";
    private static final String CLOSED = "io.dockledger.supplier-dispute.closed.v1";
    /** What has a link over which the supplier answers. */
    private static final Set<String> ASKING = Set.of(OPENED, CHANGED, REMINDED);

    /** What the keys of messages begin with; the id of the dispute follows, and what has no slash in it. */
    private static final String KEY = "supplier-dispute/";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private final Outbox outbox;
    private final Disputes disputes;
    private final DisputesProperties properties;

    DisputeLetters(Outbox outbox, Disputes disputes, DisputesProperties properties) {
        this.outbox = outbox;
        this.disputes = disputes;
        this.properties = properties;
    }

    /** The dispute about which a message asks for an answer; empty for every other message. */
    static Optional<UUID> askedAbout(String kind, String key) {
        return ASKING.contains(kind) && key.startsWith(KEY)
                ? Optional.of(UUID.fromString(key.substring(KEY.length(), key.indexOf('/', KEY.length()))))
                : Optional.empty();
    }

    Set<Channel> open(Dispute dispute) {
        String headline = headline(dispute.subject(), "%s disputes your %s");
        return tell(dispute, OPENED, "opened", new Letter(headline, headline + ".\n\n" + body(dispute)));
    }

    /** @param before what the supplier was told last */
    Set<Channel> change(Dispute dispute, DisputeSubject before) {
        String headline = headline(dispute.subject(), "%s changed the dispute about your %s");
        String text = headline + change(amount(before), amount(dispute.subject())) + "\n\n" + body(dispute);
        return tell(dispute, CHANGED, "changed/" + dispute.revision(), new Letter(headline, text));
    }

    /** Ends the headline. Where only the parts changed, what follows it tells them. */
    static String change(String before, String now) {
        return before.equals(now) ? "." : ": %s is in dispute now, no longer %s.".formatted(now, before);
    }

    Set<Channel> remind(Dispute dispute) {
        String headline = headline(dispute.subject(), "Reminder: %s disputes your %s");
        return tell(
                dispute,
                REMINDED,
                "reminded/" + (dispute.reminders() + 1),
                new Letter(headline, headline + ", and waits for your answer.\n\n" + body(dispute)));
    }

    /** The link shows nothing any more, so none is sent. */
    void close(Dispute dispute) {
        String headline = headline(dispute.subject(), "%s closed the dispute about your %s");
        Map<String, @Nullable Object> data = facts(dispute);
        outbox.tell(
                dispute.partner(),
                message(dispute, CLOSED, "closed", data),
                new Letter(headline, headline + ".\n\nNo answer is needed any more.\n"),
                null);
    }

    private Set<Channel> tell(Dispute dispute, String kind, String step, Letter letter) {
        Map<String, @Nullable Object> data = facts(dispute);
        data.put("message", dispute.message());
        data.put("settlement", dispute.settlement().code());
        data.put("answerBy", dispute.answerBy().toString());
        data.put("link", properties.link(Outbox.SECRET));
        String token = disputes.link(dispute).text();
        return outbox.tell(dispute.partner(), message(dispute, kind, step, data), letter, token);
    }

    private static Message message(Dispute dispute, String kind, String step, Map<String, @Nullable Object> data) {
        Occasion occasion = Occasion.current();
        return new Message(
                kind,
                KEY + dispute.id() + "/" + step,
                dispute.subject().document(),
                occasion.occurredAt(),
                occasion.correlationId(),
                dispute.caseId(),
                data);
    }

    private static Map<String, @Nullable Object> facts(Dispute dispute) {
        DisputeSubject subject = dispute.subject();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("dispute", dispute.id().toString());
        data.put("document", subject.document());
        data.put("parts", subject.parts());
        data.put("revision", dispute.revision());
        data.put("amount", subject.amount());
        data.put("currency", subject.currency());
        return data;
    }

    private static String headline(DisputeSubject subject, String sentence) {
        String document = subject.document().substring(0, 1).toLowerCase(Locale.ROOT)
                + subject.document().substring(1);
        return sentence.formatted(oneLine(subject.company()), oneLine(document));
    }

    private static String amount(DisputeSubject subject) {
        return subject.amount() + " " + subject.currency();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String body(Dispute dispute) {
        DisputeSubject subject = dispute.subject();
        String amount = amount(subject);
        StringJoiner text = new StringJoiner("\n", "", "\n");
        for (DisputeSubject.Part part : subject.parts()) {
            add(text, "What it is about: %s", part.kind().replace('-', ' '));
            add(text, "Line: %s", part.line());
            add(text, "Expected: %s", part.expected());
            add(text, "Found: %s", part.found());
            text.add("");
        }
        add(text, "In dispute: %s", amount);
        text.add("").add(dispute.message()).add("");
        text.add(
                dispute.settlement() == Settlement.CREDIT_NOTE
                        ? "If you accept, you send us a credit note over %s.".formatted(amount)
                        : "If you accept, we pay %s less.".formatted(amount));
        text.add("Please answer by %s:"
                .formatted(MOMENT.format(dispute.answerBy().atOffset(ZoneOffset.UTC))));
        text.add(properties.link(Outbox.SECRET)).add("");
        text.add("The link is meant for you alone: whoever has it can answer for you.");
        return text.toString();
    }

    private static void add(StringJoiner text, String line, @Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            text.add(line.formatted(fact));
        }
    }
}
