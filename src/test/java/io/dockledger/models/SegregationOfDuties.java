package io.dockledger.models;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.UserTask;

/** Which rules of {@code duty-conflicts} keep people from which tasks of the processes. */
public final class SegregationOfDuties {

    private SegregationOfDuties() {}

    /** A rule, with the two duties that it keeps apart. */
    record Conflict(String rule, String title, String duty, String earlierDuty) {

        /** Process and id of each task by which one of the duties is done; none where both are done in other systems. */
        Stream<String> tasks() {
            Map<String, Set<String>> tasks = tasksByDuty();
            return Stream.of(duty, earlierDuty)
                    .flatMap(done -> tasks.getOrDefault(done, Set.of()).stream())
                    .sorted();
        }
    }

    /** The rules that keep somebody from a task. */
    public static Set<String> refusedAtTasks() {
        return conflicts()
                .filter(conflict -> conflict.tasks().findAny().isPresent())
                .map(Conflict::rule)
                .collect(Collectors.toSet());
    }

    static Stream<Conflict> conflicts() {
        EvaluatedTable table = new EvaluatedTable("duty-conflicts");
        return TableExample.of(table).stream().map(example -> {
            Map<String, Object> answer =
                    table.evaluate(example.asked()).outputs().get(0);
            return new Conflict(
                    text(answer, "ruleId"),
                    text(answer, "title"),
                    text(example.asked(), "duty"),
                    text(example.asked(), "earlierDuty"));
        });
    }

    private static String text(Map<String, Object> values, String name) {
        return values.get(name).toString();
    }

    private static Map<String, Set<String>> tasksByDuty() {
        Map<String, Set<String>> tasks = new TreeMap<>();
        ModelFiles.processes()
                .forEach(process -> ModelTests.nodes(process, UserTask.class)
                        .forEach(task -> tasks.computeIfAbsent(
                                        ModelTests.attribute(task, "duty"), duty -> new TreeSet<>())
                                .add(process + "/" + task.getId())));
        return tasks;
    }
}
