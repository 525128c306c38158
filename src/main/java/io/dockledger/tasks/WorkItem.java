package io.dockledger.tasks;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dockledger.cases.AmountMeaning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for a person, as the work list keeps it.
 *
 * @param taskId the engine's id of the task
 * @param caseId the case it belongs to: the process instance that follows the document, not one that it called
 * @param process the process of that case
 * @param businessKey the number of the document that the case follows
 * @param name what is to be done, for readers
 * @param taskKey the id of the user task in the process
 * @param formKey the form's file name without its ending
 * @param duty the duty that its completion is, for segregation of duties
 * @param group who may claim it
 * @param priority higher is more urgent; 50 is usual
 * @param reasonCode of the exception it is about, such as {@code QTY}
 * @param kind of that exception, such as {@code quantity}
 * @param amount on which it decides; null where nobody knows how much that is
 */
public record WorkItem(
        @JsonProperty("id") String taskId,
        String caseId,
        String process,
        String businessKey,
        String name,
        String taskKey,
        String formKey,
        String duty,
        String group,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        int priority,
        @Nullable UUID exceptionId,
        @Nullable String reasonCode,
        @Nullable String kind,
        @Nullable String partner,
        @Nullable String partnerName,
        @Nullable String site,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal amount,

        @Nullable String currency,
        AmountMeaning amountMeaning,
        String correlationId,
        boolean escalated) {

    WorkItem assignedTo(@Nullable String person) {
        return new WorkItem(
                taskId,
                caseId,
                process,
                businessKey,
                name,
                taskKey,
                formKey,
                duty,
                group,
                person,
                createdAt,
                dueAt,
                priority,
                exceptionId,
                reasonCode,
                kind,
                partner,
                partnerName,
                site,
                amount,
                currency,
                amountMeaning,
                correlationId,
                escalated);
    }

    WorkItem escalatedTo(String newGroup, @Nullable Instant newDueAt, int newPriority) {
        return new WorkItem(
                taskId,
                caseId,
                process,
                businessKey,
                name,
                taskKey,
                formKey,
                duty,
                newGroup,
                assignee,
                createdAt,
                newDueAt,
                newPriority,
                exceptionId,
                reasonCode,
                kind,
                partner,
                partnerName,
                site,
                amount,
                currency,
                amountMeaning,
                correlationId,
                true);
    }
}
