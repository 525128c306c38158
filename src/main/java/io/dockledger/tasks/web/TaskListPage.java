package io.dockledger.tasks.web;

import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.Cursor;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.tasks.TaskList;
import io.dockledger.tasks.TaskPage;
import io.dockledger.tasks.TaskQuery;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** The list from which people work. */
@Controller
class TaskListPage {

    private static final List<String> REASONS = List.of("QTY", "PRI", "FIN", "REF", "DEL", "QUA", "UNR", "OTH");

    private final TaskList list;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    TaskListPage(TaskList list, CurrentPerson currentPerson, Clock clock) {
        this.list = list;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    record Tab(String view, String name) {}

    @GetMapping("/tasks")
    @Requires(Rights.TASKS_READ)
    String list(TaskSearchForm form, Model model) {
        Person person = currentPerson.require();
        TaskSearchForm search = form.viewing(usualView(person));
        TaskPage page = list.page(person, search.query(clock.instant()));
        model.addAttribute("query", search);
        model.addAttribute("tabs", tabs(list.counts(person)));
        model.addAttribute("processes", CaseProcesses.ALL);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("groups", groups(person));
        model.addAttribute("dues", TaskSearchForm.DUES);
        model.addAttribute("sorts", TaskSearchForm.SORTS);
        model.addAttribute("items", page.items());
        model.addAttribute("firstPage", search.address(null));
        model.addAttribute("nextPage", page.next() == null ? null : search.address(page.next()));
        return "tasks/list";
    }

    /** Who works in no group with tasks of its own begins with everything that may be seen. */
    private static TaskQuery.View usualView(Person person) {
        return Groups.WITH_TASKS.stream().anyMatch(person::isIn) ? TaskQuery.View.GROUPS : TaskQuery.View.ALL;
    }

    private static List<Tab> tabs(TaskList.Counts counts) {
        String offered = counts.offered() >= TaskList.COUNTED ? TaskList.COUNTED + "+" : "" + counts.offered();
        return List.of(
                new Tab("groups", "To claim (" + offered + ")"),
                new Tab("mine", "Mine (" + counts.mine() + ")"),
                new Tab("all", "All, with colleagues'"));
    }

    private List<String> groups(Person person) {
        Stream<String> all = Groups.WITH_TASKS.stream();
        return currentPerson.may(Rights.TASKS_READ_ALL)
                ? all.toList()
                : all.filter(person::isIn).toList();
    }

    /** A cursor that was cut off or made up leads to the first page. */
    @ExceptionHandler
    String again(Cursor.InvalidCursor refusal) {
        return "redirect:/tasks";
    }
}
