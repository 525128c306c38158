package io.dockledger.tasks;

import io.dockledger.cases.AmountMeaning;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks and people as tests need them. */
final class SampleTasks {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private SampleTasks() {}

    static Person person(String tenant, String id, String... groups) {
        return new Person(id, id, tenant, Set.of(groups));
    }

    static Builder task(String id) {
        return new Builder(id);
    }

    /** A decision on a quantity variance for accounts payable, due on Tuesday, unless said otherwise. */
    static final class Builder {

        private final String id;
        private String caseId = "case-1";
        private String process = "invoice-to-payment";
        private String number = "I-1";
        private String formKey = "resolve-match-exception";
        private String group = Groups.ACCOUNTS_PAYABLE;
        private @Nullable String assignee;
        private Instant createdAt = MONDAY;
        private @Nullable Instant dueAt = MONDAY.plusSeconds(86_400);
        private int priority = 50;
        private @Nullable UUID exceptionId;
        private String kind = "quantity";
        private @Nullable BigDecimal amount = new BigDecimal("55.00");

        private Builder(String id) {
            this.id = id;
        }

        Builder of(String aCase) {
            caseId = aCase;
            return this;
        }

        Builder about(UUID exception) {
            exceptionId = exception;
            return this;
        }

        Builder process(String value) {
            process = value;
            return this;
        }

        Builder number(String value) {
            number = value;
            return this;
        }

        Builder form(String value) {
            formKey = value;
            return this;
        }

        Builder group(String value) {
            group = value;
            return this;
        }

        Builder assignee(String value) {
            assignee = value;
            return this;
        }

        Builder created(Instant value) {
            createdAt = value;
            return this;
        }

        Builder due(@Nullable Instant value) {
            dueAt = value;
            return this;
        }

        Builder priority(int value) {
            priority = value;
            return this;
        }

        Builder kind(String value) {
            kind = value;
            return this;
        }

        Builder amount(@Nullable String value) {
            amount = value == null ? null : new BigDecimal(value);
            return this;
        }

        WorkItem build() {
            return new WorkItem(
                    id,
                    caseId,
                    process,
                    number,
                    "Decide on variance",
                    "decideVariance",
                    formKey,
                    "resolve-variance",
                    group,
                    assignee,
                    createdAt,
                    dueAt,
                    priority,
                    exceptionId,
                    "QTY",
                    kind,
                    "S-1",
                    "Alpine Dairy",
                    "Harbour Road",
                    amount,
                    "EUR",
                    AmountMeaning.AT_STAKE,
                    "correlation-" + number,
                    false);
        }
    }
}
