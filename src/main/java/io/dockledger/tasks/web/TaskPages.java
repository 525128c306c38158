package io.dockledger.tasks.web;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.Comments;
import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Person;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.tasks.FormField;
import io.dockledger.tasks.InvalidForm;
import io.dockledger.tasks.NoSuchTask;
import io.dockledger.tasks.Task;
import io.dockledger.tasks.TaskDesk;
import io.dockledger.tasks.TaskDetail;
import io.dockledger.tasks.TaskForbidden;
import io.dockledger.tasks.TaskGone;
import io.dockledger.tasks.TaskTaken;
import io.dockledger.tasks.WorkItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person decides. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {

    private static final String PAGE = "tasks/page";

    private final TaskDesk desk;
    private final CurrentPerson currentPerson;

    TaskPages(TaskDesk desk, CurrentPerson currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    @Requires(Rights.TASKS_READ)
    String page(@PathVariable String id, Model model) {
        show(id, null, Map.of(), model);
        return PAGE;
    }

    /** @param filled what the person has just filled in; null for what was kept */
    private void show(String id, @Nullable Map<String, ?> filled, Map<String, String> errors, Model model) {
        Person person = currentPerson.require();
        TaskDetail detail = desk.open(person, id);
        Task task = detail.task();
        WorkItem item = task.item();
        boolean mine = task.isAssignedTo(person.id());
        boolean free = item.assignee() == null;
        boolean mayAct = detail.mayAct();
        model.addAttribute("task", item);
        model.addAttribute("state", task);
        model.addAttribute("mine", mine);
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("mayDecide", mayAct && task.isOpen() && (mine || free));
        model.addAttribute("fields", detail.form().form().fields());
        model.addAttribute("values", filled == null ? detail.form().values() : filled);
        model.addAttribute("filled", detail.form());
        model.addAttribute("errors", errors);
        model.addAttribute("exception", detail.exception());
        model.addAttribute("decisions", detail.decisions());
        List<CaseException> merged = merged(detail);
        model.addAttribute("merged", merged);
        model.addAttribute("others", others(detail, merged));
        model.addAttribute("case", detail.subject());
        model.addAttribute("matches", detail.matches());
        model.addAttribute("documents", detail.documents());
        model.addAttribute("comments", detail.comments());
        model.addAttribute("timeline", detail.history());
    }

    /** Those that are decided with the exception of the task. */
    private static List<CaseException> merged(TaskDetail detail) {
        CaseException lead = detail.exception();
        return detail.subject().exceptions().stream()
                .filter(other ->
                        lead != null && lead.id().equals(other.handling().mergedInto()))
                .toList();
    }

    private static List<CaseException> others(TaskDetail detail, List<CaseException> merged) {
        return detail.subject().exceptions().stream()
                .filter(other -> !other.equals(detail.exception()) && !merged.contains(other))
                .toList();
    }

    @PostMapping("/claim")
    @Requires(Rights.TASKS_WRITE)
    String claim(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            desk.claim(currentPerson.require(), id);
        } catch (DutyConflict conflict) {
            return refused(id, null, conflict, model, response);
        }
        redirect.addFlashAttribute("done", "The task is yours.");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/unclaim")
    @Requires(Rights.TASKS_WRITE)
    String unclaim(@PathVariable String id, RedirectAttributes redirect) {
        Task task = desk.unclaim(currentPerson.require(), id);
        redirect.addFlashAttribute(
                "done", "“%s” is back in its group.".formatted(task.item().name()));
        return "redirect:/tasks";
    }

    @PostMapping("/complete")
    @Requires(Rights.TASKS_WRITE)
    String complete(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> filled = fields(parameters);
        try {
            Task task = desk.complete(currentPerson.require(), id, filled.get(FormField.OUTCOME), filled);
            redirect.addFlashAttribute("done", done(task.item()));
            return "redirect:/tasks";
        } catch (DutyConflict conflict) {
            return refused(id, filled, conflict, model, response);
        } catch (InvalidForm invalid) {
            return unfit(id, filled, invalid, model, response);
        }
    }

    private static String done(WorkItem item) {
        return "Decided: “%s” for %s. The case goes on by itself.".formatted(item.name(), item.businessKey());
    }

    private String refused(
            String id,
            @Nullable Map<String, String> filled,
            DutyConflict conflict,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", conflict);
        show(id, filled, Map.of(), model);
        return PAGE;
    }

    private String unfit(
            String id, Map<String, String> filled, InvalidForm invalid, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Map<String, String> errors = new LinkedHashMap<>();
        invalid.faults().forEach(fault -> errors.putIfAbsent(key(fault), fault.message()));
        show(id, filled, errors, model);
        return PAGE;
    }

    /** The field at fault: the last part of the pointer. */
    private static String key(InvalidForm.Fault fault) {
        return fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
    }

    @PostMapping("/draft")
    @Requires(Rights.TASKS_WRITE)
    String draft(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> filled = fields(parameters);
        try {
            desk.saveDraft(currentPerson.require(), id, filled);
        } catch (InvalidForm invalid) {
            return unfit(id, filled, invalid, model, response);
        }
        redirect.addFlashAttribute("done", "Your draft is kept until the task ends; only you see it.");
        return "redirect:/tasks/" + id;
    }

    /** What was filled in; the rest is the framework's. */
    private static Map<String, String> fields(Map<String, String> parameters) {
        Map<String, String> fields = new HashMap<>(parameters);
        fields.remove("_csrf");
        return fields;
    }

    @PostMapping("/comments")
    @Requires(Rights.TASKS_WRITE)
    String comment(@PathVariable String id, @RequestParam(defaultValue = "") String text, RedirectAttributes redirect) {
        try {
            desk.comment(currentPerson.require(), id, text);
        } catch (Comments.InvalidComment invalid) {
            redirect.addFlashAttribute("refused", invalid.getMessage());
        }
        return "redirect:/tasks/" + id + "#comments";
    }

    @ExceptionHandler
    void unknown(NoSuchTask refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Somebody or something was quicker, or it is not this person's to do: the page says so and shows how it stands. */
    @ExceptionHandler({TaskForbidden.class, TaskGone.class, TaskTaken.class})
    String tooLate(RuntimeException refusal, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", refusal.getMessage());
        boolean known = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && redirect.addAttribute("id", path.get("id")) != null;
        return known ? "redirect:/tasks/{id}" : "redirect:/tasks";
    }
}
