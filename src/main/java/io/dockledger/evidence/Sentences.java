package io.dockledger.evidence;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How each kind of entry is told. Names in braces are facts of the entry; a part in brackets is left out where one of its
 * facts is not known.
 */
final class Sentences {

    private static final String FOUND =
            "[: found {found}][, expected {expected}][; the limit is {limit}][ by {limitSource}].";

    private static final Map<String, String> BY_KIND = Map.ofEntries(
            Map.entry("event-applied", "Applied '{type}' of {document} from {source}."),
            Map.entry("event-parked", "Parked '{type}' of {businessKey}[: {reason}]."),
            Map.entry(
                    "event-dead-lettered", "Gave '{type}' of {businessKey} up after {attempts} attempts[: {reason}]."),
            Map.entry("event-retried", "Tried '{type}' of {businessKey} again, which was {status}."),
            Map.entry("event-discarded", "Discarded '{type}' of {businessKey}, because: {reason}"),
            Map.entry("event-duplicated", "{source} sent the event {eventId} once more."),
            Map.entry("event-conflicted", "{source} sent the event {eventId} once more with other content."),
            Map.entry(
                    "invoice-repeated",
                    "{source} sent {invoice} once more as event {eventId}, while it was {status}: nothing follows from it."),
            Map.entry("invoice-matched", "Matched {invoice}: {outcome}[ by {heldBy}][, payable {payable}]."),
            Map.entry("case-opened", "Opened the case of {document} on {process}."),
            Map.entry("decision-made", "Asked {source}[, which answered: {results}]."),
            Map.entry(
                    "exception-raised",
                    "Raised the exception '{kind}' ({reasonCode}) on {document}[ line {line}][ for {part}]" + FOUND),
            Map.entry(
                    "exception-reopened",
                    "Opened the exception '{kind}' ({reasonCode}) on {document}[ line {line}][ for {part}] again"
                            + FOUND),
            Map.entry(
                    "exception-merged",
                    "The exception '{kind}' on {document}[ line {line}][ for {part}] is decided with another of the same cause."),
            Map.entry("exception-resolved", "The exception '{kind}' on {document}[ line {line}][ for {part}] is gone."),
            Map.entry(
                    "exception-decided",
                    "Decided the exception '{kind}' on {document}[ line {line}][ for {part}]: {outcome}[, because: {reason}]."),
            Map.entry("exception-escalated", "Escalated the exception '{kind}' on {document}[ to {group}]."),
            Map.entry("task-claimed", "Claimed the task '{name}'."),
            Map.entry("task-given-back", "Gave the task '{name}' back."),
            Map.entry("task-completed", "Completed the task '{name}'[: {outcome}][ ({fields})]."),
            Map.entry("task-reminded", "Reminded[ {assignee}] of the task '{name}'."),
            Map.entry("comment-added", "Commented: {text}"),
            Map.entry(
                    "duty-refused",
                    "Was refused to {attempt}: rule {rule} ({ruleTitle}) forbids it after '{earlierDuty}' with"
                            + " {earlierReference}."),
            Map.entry(
                    "payment-released",
                    "Released the payment of {amount} {currency} for invoice {invoice}[, beside {paidBefore} paid before]."),
            Map.entry(
                    "nothing-to-pay",
                    "Closed the invoice {invoice} of {billed} {currency}; nothing of it is left to pay."),
            Map.entry(
                    "return-authorised",
                    "Authorised the return {return} of {customer}[, less {restockingPercent} per cent]."),
            Map.entry("return-refused", "Refused the return {return} of {customer}[, because: {reason}]."),
            Map.entry(
                    "goods-disposed",
                    "Disposed of {quantity} {unit} of {sku}, found {condition}[ in {receipt} line {line}]: {disposition}."),
            Map.entry("credit-told", "Told the billing system to credit {amount} {currency} for the return {return}."),
            Map.entry("payment-held", "Held the payment of {invoice}[, because: {reason}]."),
            Map.entry("payment-recalled", "Recalled the payment of invoice {invoice}[, because {reason}]."),
            Map.entry(
                    "adjustment-released",
                    "Told the ledger to post {quantity} of {sku} at {site}[, worth {amount} {currency},] to {counterAccount}."),
            Map.entry(
                    "revenue-confirmed",
                    "Told the ledger {amount} {currency} of revenue of sales order {order}, as {revenue}."),
            Map.entry(
                    "accrual-confirmed",
                    "Told the ledger to accrue {amount} {currency} of sales order {order} on {periodEnd}, as {accrual}."),
            Map.entry("recount-refused", "Did not count {count} as a recount of {adjustment}, because {reason}."),
            Map.entry("message-delivered", "Delivered the message {key} ({answer})."),
            Map.entry("message-failed", "Could not deliver the message {key} yet: {answer}"),
            Map.entry("message-dead", "Gave the message {key} up after attempt {attempts}: {answer}"),
            Map.entry("message-retried", "Queued the message {key} again."),
            Map.entry("message-discarded", "Discarded the message {key}, because: {reason}"),
            Map.entry(
                    "partner-contact-changed",
                    "Changed how {partner} is reached[; mail goes to {mail}][; its webhook is {webhook}]."),
            Map.entry("partner-contact-removed", "Removed how {partner} is reached."),
            Map.entry(
                    "webhook-secret-made",
                    "Made a new secret for the webhook of {partner}[; the former one signs until {formerEndsAt}]."),
            Map.entry("webhook-disabled", "Stopped sending to the webhook of {partner}: {reason}"),
            Map.entry(
                    "dispute-opened",
                    "Disputed '{kind}' on {document}[ line {line}] with {partner} by {ways}[: {message}]."),
            Map.entry(
                    "dispute-changed",
                    "Told {partner} by {ways} that {amount} {currency} is in dispute now, and not any more {formerAmount} {formerCurrency}."),
            Map.entry("dispute-reminded", "Reminded {partner} of the dispute by {ways}."),
            Map.entry(
                    "dispute-answered",
                    "Answered the dispute[ about {amount} {currency}]: {answer}[ of {quantity}][, because: {reason}]."),
            Map.entry("dispute-document-added", "Attached {name} of {size} bytes (SHA-256 {sha256})."),
            Map.entry("dispute-ended", "Closed the dispute with {partner}, which was {outcome}."),
            Map.entry("job-retried", "The step '{element}' failed and will be tried again: {reason}"),
            Map.entry("job-given-up", "The step '{element}' failed for the last time: {reason}"),
            Map.entry("logged-in", "Logged in[ from {client}]."),
            Map.entry("login-failed", "Failed to log in[ from {client}]."),
            Map.entry("access-refused", "Was refused {method} {path}."),
            Map.entry("account-created", "Created the account {account}[ in {groups}]."),
            Map.entry("account-locked", "Locked the account {account}."),
            Map.entry("account-unlocked", "Unlocked the account {account}."),
            Map.entry("groups-changed", "Changed the groups of {account}[ from {before}][ to {after}]."),
            Map.entry(
                    "groups-change-refused",
                    "Was refused to change the own groups[ from {before}][ to {after}]; only another administrator may."),
            Map.entry("password-changed", "Changed the password of {account}."),
            Map.entry("token-created", "Created the token '{name}'[ for {scopes}]."),
            Map.entry("token-revoked", "Revoked the token {token}."),
            Map.entry("reference-data-loaded", "Loaded {rows} rows of {set}: {added} added, {changed} changed."),
            Map.entry(
                    "model-deployed",
                    "Deployed the {kind} {key} as version {version} of the company's own[ (SHA-256 {sha256})]."));

    private Sentences() {}

    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    /** Null where the kind has no sentence of its own. */
    static @Nullable String of(String kind) {
        return BY_KIND.get(kind);
    }
}
