package io.dockledger.tasks.web;

import io.dockledger.tasks.TaskQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list's filter as its form sends it. Empty parameters do not narrow, and unknown ones count as not given, since only
 * somebody who edits the address can send them.
 */
record TaskSearchForm(
        @Nullable String view,
        @Nullable String q,
        @Nullable String process,
        @Nullable String reason,
        @Nullable String group,
        @Nullable String due,
        @Nullable String sort,
        @Nullable String after) {

    static final int TASKS_A_PAGE = 50;

    /** What can be chosen for when it is due, and how it reads. */
    static final Map<String, String> DUES =
            ordered("overdue", "Overdue", "day", "Within a day", "week", "Within a week");

    /** What can be chosen to sort by, and how it reads. */
    static final Map<String, String> SORTS =
            ordered("due", "Due first", "created", "Newest", "amount", "Largest amount", "priority", "Most urgent");

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    TaskSearchForm viewing(TaskQuery.View usual) {
        String shown = oneOf(TaskQuery.View.class, view).orElse(usual).name().toLowerCase(Locale.ROOT);
        return new TaskSearchForm(shown, q, process, reason, group, due, sort, after);
    }

    TaskQuery query(Instant now) {
        return new TaskQuery(
                oneOf(TaskQuery.View.class, view).orElse(TaskQuery.View.GROUPS),
                process,
                q,
                dueBefore(now),
                group,
                reason,
                null,
                oneOf(TaskQuery.Sort.class, sort).orElse(TaskQuery.Sort.DUE),
                after,
                TASKS_A_PAGE);
    }

    private @Nullable Instant dueBefore(Instant now) {
        return switch (String.valueOf(due)) {
            case "overdue" -> now;
            case "day" -> now.plus(Duration.ofDays(1));
            case "week" -> now.plus(Duration.ofDays(7));
            default -> null;
        };
    }

    private static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, @Nullable String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(String.valueOf(value)))
                .findFirst();
    }

    /** Whether anything but the view and the order was chosen. */
    public boolean isNarrow() {
        return Stream.of(q, process, reason, group, due)
                .anyMatch(parameter -> parameter != null && !parameter.isBlank());
    }

    /** The address of the same search behind the given cursor; null for its first page. */
    String address(@Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks");
        with(address, "view", view);
        with(address, "q", q);
        with(address, "process", process);
        with(address, "reason", reason);
        with(address, "group", group);
        with(address, "due", due);
        with(address, "sort", sort);
        with(address, "after", cursor);
        return address.encode().toUriString();
    }

    private static void with(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value.strip());
        }
    }
}
