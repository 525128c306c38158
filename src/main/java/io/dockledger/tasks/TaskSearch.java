package io.dockledger.tasks;

import io.dockledger.identity.LikePattern;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One search of the work list as a statement. It reads, from the index of each group in turn, no more rows than the page
 * needs, and merges them; so it costs the same on the first page and deep down, however much work is open.
 */
final class TaskSearch {

    private static final String OPEN =
            "select * from work_item where tenant_id = current_setting('dockledger.tenant') and ended_at is null";

    private final TaskQuery query;
    private final TaskOrder order;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /**
     * @param person who asks
     * @param groups whose tasks that person may see
     */
    TaskSearch(TaskQuery query, String person, String[] groups) {
        this.query = query;
        this.order = TaskOrder.of(query.sort());
        parameters.put("person", person);
        parameters.put("groups", groups);
        narrow("process = :process", "process", query.process());
        narrow("(reason_code = :reason or kind = :reason)", "reason", query.reason());
        narrow("assignee = :assignee", "assignee", query.assignee());
        narrow("candidate_group = :group", "group", query.group());
        narrow("search like :text", "text", containing(query.text()));
        narrow(
                "due_at < :dueBefore",
                "dueBefore",
                query.dueBefore() == null ? null : query.dueBefore().atOffset(ZoneOffset.UTC));
        if (query.after() != null) {
            conditions.add(order.behind());
            parameters.putAll(order.position(query.after()));
        }
    }

    private void narrow(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** What is searched is kept in lower case. */
    private static @Nullable String containing(@Nullable String text) {
        return text == null ? null : LikePattern.containing(text.toLowerCase(Locale.ROOT));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Finds one more than the query's limit where there are more. */
    String sql() {
        return switch (query.view()) {
            case MINE -> open("assignee = :person");
            case GROUPS -> ofEachGroup("assignee is null");
            case ALL ->
                "select * from ((%s) union all (%s)) visible"
                                .formatted(
                                        ofEachGroup(), open("assignee = :person", "candidate_group <> all (:groups)"))
                        + tail();
        };
    }

    private String ofEachGroup(String... own) {
        List<String> all = new ArrayList<>(List.of("candidate_group = owner"));
        all.addAll(Arrays.asList(own));
        return "select page.* from unnest(:groups) owner cross join lateral (" + open(all.toArray(String[]::new))
                + ") page" + tail();
    }

    private String open(String... own) {
        List<String> all = new ArrayList<>(Arrays.asList(own));
        all.addAll(conditions);
        return OPEN + " and " + String.join(" and ", all) + tail();
    }

    private String tail() {
        return order.orderBy() + " limit " + (query.limit() + 1);
    }
}
