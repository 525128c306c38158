package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our styles have only some of the classes for space and size that the templates' authors may know from elsewhere. */
class UtilityClassesTests {

    private static final Pattern USED = Pattern.compile("(?<=[\" ])(?:[mp][tbsexy]?|[wh])-\\d+(?=[\" ])");
    private static final Pattern STYLED = Pattern.compile("(?m)(?<=^\\.)(?:[mp][tbsexy]?|[wh])-\\d+(?= \\{)");

    @Test
    void everyOneThatATemplateUsesIsThere() throws IOException {
        Set<String> used = in(Path.of("src/main/resources/templates"), USED);
        assertThat(used).isNotEmpty();
        assertThat(in(Path.of("src/main/frontend/styles"), STYLED)).containsAll(used);
    }

    private static Set<String> in(Path folder, Pattern classes) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                classes.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
