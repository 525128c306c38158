package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms that come with the product. */
class ProductFormsTests {

    private static final Pattern FORM_KEY = Pattern.compile("formKey=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([a-zA-Z]+)");

    private final Forms forms = new Forms(new ObjectMapper(), new PathMatchingResourcePatternResolver());

    @Test
    void everyFormThatAProcessNamesIsThere() {
        assertThat(forms.keys())
                .containsAll(found(models("processes"), FORM_KEY))
                .isNotEmpty();
    }

    @Test
    void noFormWritesToAVariableThatAProcessReads() {
        Set<String> used = found(models("processes"), VARIABLE);
        assertThat(used).contains("outcome", "matchOutcome", "approvalGroup");
        used.remove(FormField.OUTCOME);
        assertThat(forms.keys())
                .flatExtracting(key -> forms.require(key).fields())
                .extracting(FormField::key)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(used);
    }

    @Test
    void everyKindOfExceptionHasOutcomesThatMakeSense() {
        for (String kind : List.of("quantity", "price", "under-delivery", "over-credit", "duplicate-exact")) {
            assertThat(forms.require("resolve-match-exception")
                            .forKind(kind, "invoice-to-payment")
                            .outcome()
                            .options())
                    .as(kind)
                    .isNotEmpty();
        }
        assertThat(forms.require("resolve-match-exception")
                        .forKind("under-delivery", "invoice-to-payment")
                        .outcome()
                        .options())
                .extracting(FormField.Option::value)
                .contains("closeShort", "keepWaiting")
                .doesNotContain("shortPay", "reject");
    }

    @Test
    void noCreditNoteOrShortPaymentIsOfferedForWhatWasPaidUnreleased() {
        assertThat(forms.require("resolve-match-exception")
                        .forKind("unreleased-payment", "invoice-to-payment")
                        .outcome()
                        .options())
                .extracting(FormField.Option::value)
                .containsExactly("accept", "reject");
    }

    private static Set<String> found(Stream<String> models, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        models.forEach(model -> pattern.matcher(model)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(Predicate.not(String::isBlank))
                .forEach(found::add));
        return found;
    }

    private static Stream<String> models(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(ProductFormsTests::content).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
