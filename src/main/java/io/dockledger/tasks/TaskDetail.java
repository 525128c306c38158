package io.dockledger.tasks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dockledger.cases.CaseDetail.TimelineEntry;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseMatch;
import io.dockledger.cases.CaseSummary;
import io.dockledger.cases.CaseTask;
import io.dockledger.cases.Comment;
import io.dockledger.cases.DocumentView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with all that is needed to decide it.
 *
 * @param mayAct whether the person who asks may claim or complete it
 * @param exception the exception that it is about, where it is about one
 * @param subject the case, with all its exceptions
 * @param tasks all tasks of the case
 * @param decisions what was decided before about the same exception, or about the whole case, oldest first
 * @param history what the evidence proves of the case, oldest first
 */
public record TaskDetail(
        @JsonUnwrapped Task task,
        boolean mayAct,
        FilledForm form,
        @Nullable CaseException exception,
        @JsonProperty("case") CaseSummary subject,
        List<DocumentView> documents,
        List<CaseMatch> matches,
        List<CaseTask> tasks,
        List<EarlierDecision> decisions,
        List<Comment> comments,
        List<TimelineEntry> history) {

    /**
     * What somebody decided in another task.
     *
     * @param fields what was submitted besides the outcome, such as the reason
     */
    public record EarlierDecision(String task, String by, String outcome, Instant at, Map<String, Object> fields) {}

    /**
     * @param form reduced to what is offered for the exception
     * @param values what the person saved as a draft, or what was submitted
     * @param readOnly whether there is nothing to fill in any more, or nothing for this person
     */
    public record FilledForm(@JsonUnwrapped Form form, Map<String, Object> values, boolean readOnly) {}
}
