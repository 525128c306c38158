package io.dockledger.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How each kind of entry is marked. */
final class Tones {

    private static final Map<Tone, List<String>> KINDS = Map.of(
            Tone.PLAIN,
            List.of(
                    "event-applied",
                    "event-parked",
                    "event-duplicated",
                    "invoice-repeated",
                    "invoice-matched",
                    "nothing-to-pay",
                    "goods-disposed",
                    "case-opened",
                    "decision-made",
                    "exception-merged",
                    "task-reminded",
                    "dispute-changed",
                    "dispute-reminded",
                    "dispute-document-added",
                    "dispute-ended",
                    "message-delivered",
                    "message-failed",
                    "job-retried"),
            Tone.PERSON,
            List.of(
                    "event-retried",
                    "event-discarded",
                    "exception-decided",
                    "task-claimed",
                    "task-given-back",
                    "task-completed",
                    "comment-added",
                    "dispute-opened",
                    "dispute-answered",
                    "message-retried",
                    "message-discarded",
                    "partner-contact-changed",
                    "partner-contact-removed",
                    "webhook-secret-made",
                    "logged-in",
                    "account-created",
                    "account-locked",
                    "account-unlocked",
                    "groups-changed",
                    "password-changed",
                    "token-created",
                    "token-revoked",
                    "reference-data-loaded",
                    "model-deployed"),
            Tone.GOOD,
            List.of(
                    "exception-resolved",
                    "payment-released",
                    "adjustment-released",
                    "return-authorised",
                    "credit-told",
                    "revenue-confirmed",
                    "accrual-confirmed"),
            Tone.BAD,
            List.of(
                    "event-dead-lettered",
                    "event-conflicted",
                    "exception-raised",
                    "exception-reopened",
                    "exception-escalated",
                    "duty-refused",
                    "payment-held",
                    "return-refused",
                    "payment-recalled",
                    "recount-refused",
                    "message-dead",
                    "webhook-disabled",
                    "job-given-up",
                    "login-failed",
                    "groups-change-refused",
                    "access-refused"));

    private static final Map<String, Tone> BY_KIND = KINDS.entrySet().stream()
            .flatMap(tone -> tone.getValue().stream().map(kind -> Map.entry(kind, tone.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Tones() {}

    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    static Tone of(String kind) {
        return BY_KIND.getOrDefault(kind, Tone.PLAIN);
    }
}
