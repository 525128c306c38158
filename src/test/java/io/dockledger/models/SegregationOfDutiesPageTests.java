package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about segregation of duties says what table and processes say. */
class SegregationOfDutiesPageTests {

    private static final Path PAGE = Path.of("src/docs/segregation-of-duties.md");
    private static final Pattern USUAL = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| (–|SOD-\\d{2}) \\| ([^|]*) \\|");
    private static final int USUAL_CONFLICTS = 28;
    private static final String NONE = "–";

    @Test
    void listsEveryRuleWithTheTasksThatItKeepsPeopleFrom() throws IOException {
        assertThat(page().filter(line -> line.startsWith("| SOD-")))
                .containsExactlyElementsOf(SegregationOfDuties.conflicts()
                        .sorted(Comparator.comparing(SegregationOfDuties.Conflict::rule))
                        .map(SegregationOfDutiesPageTests::row)
                        .toList());
    }

    @Test
    void saysOfEachUsualConflictWhichRuleRefusesItOrWhyNoneDoes() throws IOException {
        Map<Integer, MatchResult> usual = page().map(USUAL::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> Integer.parseInt(row.group(1)), Matcher::toMatchResult));
        Set<String> refused = SegregationOfDuties.refusedAtTasks();
        assertThat(usual.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, USUAL_CONFLICTS).boxed().toList());
        usual.forEach((number, row) -> {
            String rule = "SOD-%02d".formatted(number);
            assertThat(row.group(2)).as("conflict %d", number).isEqualTo(refused.contains(rule) ? rule : NONE);
            if (row.group(2).equals(NONE)) {
                assertThat(row.group(3)).as("why not conflict %d", number).isNotBlank();
            }
        });
    }

    private static Stream<String> page() throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream();
    }

    private static String row(SegregationOfDuties.Conflict conflict) {
        String tasks = conflict.tasks().map("`%s`"::formatted).collect(Collectors.joining(", "));
        return "| %s | %s | `%s`, `%s` | %s |"
                .formatted(
                        conflict.rule(),
                        conflict.title(),
                        conflict.duty(),
                        conflict.earlierDuty(),
                        tasks.isEmpty() ? NONE : tasks);
    }
}
