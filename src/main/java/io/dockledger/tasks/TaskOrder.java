package io.dockledger.tasks;

import io.dockledger.cases.Cursor;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a list is sorted, and where its next page begins: behind the sort key and the id of the last task.
 *
 * @param column what is sorted by; the id decides between equals
 * @param key the value of that column
 * @param parsed the value that a cursor holds
 */
record TaskOrder(String column, boolean descending, Function<WorkItem, Object> key, Function<String, Object> parsed) {

    static TaskOrder of(TaskQuery.Sort sort) {
        return switch (sort) {
            case DUE -> new TaskOrder("due_at", false, item -> WorkItemWriter.due(item.dueAt()), OffsetDateTime::parse);
            case CREATED ->
                new TaskOrder("created_at", true, item -> WorkItemWriter.due(item.createdAt()), OffsetDateTime::parse);
            case AMOUNT ->
                new TaskOrder("amount_rank", true, item -> WorkItemWriter.rank(item.amount()), Long::valueOf);
            case PRIORITY -> new TaskOrder("priority", true, WorkItem::priority, Integer::valueOf);
        };
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return " order by " + column + direction + ", task_id" + direction;
    }

    String behind() {
        return "(" + column + ", task_id) " + (descending ? "<" : ">") + " (:lastKey, :lastId)";
    }

    Map<String, Object> position(String cursor) {
        List<String> keys = Cursor.keys(cursor, 3);
        if (!keys.get(0).equals(column)) {
            throw new Cursor.InvalidCursor();
        }
        try {
            return Map.of("lastKey", parsed.apply(keys.get(1)), "lastId", keys.get(2));
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw new Cursor.InvalidCursor();
        }
    }

    String cursor(WorkItem last) {
        return Cursor.of(column, key.apply(last).toString(), last.taskId());
    }
}
