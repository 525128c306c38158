package io.dockledger.tasks.web;

import io.dockledger.cases.Comment;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.tasks.Task;
import io.dockledger.tasks.TaskDesk;
import io.dockledger.tasks.TaskDetail;
import io.dockledger.tasks.TaskList;
import io.dockledger.tasks.TaskPage;
import io.dockledger.tasks.TaskQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The work list for other programs: all that a person can do on the screens. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final TaskList list;
    private final TaskDesk desk;
    private final CurrentPerson currentPerson;

    TasksApi(TaskList list, TaskDesk desk, CurrentPerson currentPerson) {
        this.list = list;
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    /**
     * Open tasks: what one has claimed ("mine"), what waits in one's groups ("groups"), or everything that one may see
     * ("all"). The next page begins where the page before says.
     */
    @GetMapping
    @Requires(Rights.TASKS_READ)
    TaskPage list(
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        TaskQuery query = new TaskQuery(
                oneOf("view", view, TaskQuery.View.values()),
                process,
                text,
                dueBefore,
                group,
                reason,
                assignee,
                oneOf("sort", sort, TaskQuery.Sort.values()),
                after,
                limit);
        return list.page(currentPerson.require(), query);
    }

    private static <E extends Enum<E>> E oneOf(String parameter, String value, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "The parameter '%s' must be one of %s."
                                .formatted(parameter, Arrays.toString(choices).toLowerCase(Locale.ROOT))));
    }

    /** One task with its form, and all that is needed to decide it. */
    @GetMapping("/{id}")
    @Requires(Rights.TASKS_READ)
    TaskDetail read(@PathVariable String id) {
        return desk.open(currentPerson.require(), id);
    }

    @PostMapping("/{id}/claim")
    @Requires(Rights.TASKS_WRITE)
    Task claim(@PathVariable String id) {
        return desk.claim(currentPerson.require(), id);
    }

    @PostMapping("/{id}/unclaim")
    @Requires(Rights.TASKS_WRITE)
    Task unclaim(@PathVariable String id) {
        return desk.unclaim(currentPerson.require(), id);
    }

    /**
     * What was decided.
     *
     * @param outcome one of those that the form offers
     * @param fields the other fields of the form by their keys
     */
    record Completion(@Nullable String outcome, @Nullable Map<String, Object> fields) {}

    @PostMapping("/{id}/complete")
    @Requires(Rights.TASKS_WRITE)
    Task complete(@PathVariable String id, @RequestBody Completion completion) {
        return desk.complete(currentPerson.require(), id, completion.outcome(), given(completion.fields()));
    }

    /** @param fields what is filled in so far, by the keys of the form's fields */
    record Draft(@Nullable Map<String, Object> fields) {}

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Rights.TASKS_WRITE)
    void saveDraft(@PathVariable String id, @RequestBody Draft draft) {
        desk.saveDraft(currentPerson.require(), id, given(draft.fields()));
    }

    private static Map<String, Object> given(@Nullable Map<String, Object> fields) {
        return fields == null ? Map.of() : fields;
    }

    /** @param text what to say about the task and its exception */
    record Remark(@Nullable String text) {}

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Rights.TASKS_WRITE)
    Comment comment(@PathVariable String id, @RequestBody Remark remark) {
        return desk.comment(currentPerson.require(), id, remark.text());
    }
}
