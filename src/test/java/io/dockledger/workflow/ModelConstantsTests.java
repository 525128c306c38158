package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.workflow.exception.ResolveMatchException;
import io.dockledger.workflow.invoice.InvoiceToPayment;
import io.dockledger.workflow.order.ReceiveToPay;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The names that models and code share are the same on both sides. */
class ModelConstantsTests {

    private static final Map<String, Class<?>> CONSTANTS = Map.of(
            "receive-to-pay", ReceiveToPay.class,
            "invoice-to-payment", InvoiceToPayment.class,
            "resolve-match-exception", ResolveMatchException.class);

    /** What delegates keep for one another; no model and no table looks at it. */
    private static final Set<String> KEPT_FOR_CODE = Set.of("orderKey", "receiptKey", "invoiceKey");

    /** Cases are started by their process's key, because these start it. */
    private static final Set<String> STARTS = Set.of("purchaseOrderReleased", "invoiceReceived");

    private static final Pattern MESSAGE = Pattern.compile("<bpmn:message id=\"\\w+\" name=\"(\\w+)\"");
    private static final Pattern DELEGATE = Pattern.compile("flowable:delegateExpression=\"\\$\\{(\\w+)}\"");

    /** Words that are read by the engine: in expressions, as attributes of calls, as ids and names. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");

    static Stream<String> processes() {
        return CONSTANTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyConstantStandsInTheModelOrInATableThatItAsks(String process) {
        Set<String> words = found(WORD, read("processes", process + ".bpmn"));
        tables(process).forEach(table -> words.addAll(found(WORD, read("decision-tables", table + ".dmn"))));
        Set<String> callers = process.equals("resolve-match-exception")
                ? found(WORD, read("processes", "receive-to-pay.bpmn"))
                : Set.of();
        Set<String> unknown = constants(process);
        unknown.removeAll(words);
        unknown.removeAll(callers);
        unknown.removeAll(KEPT_FOR_CODE);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyMessageThatTheModelWaitsForIsSentByTheCode(String process) {
        Set<String> messages = found(MESSAGE, read("processes", process + ".bpmn"));
        messages.removeAll(constants(process));
        assertThat(STARTS).containsAll(messages);
    }

    @Test
    void everyDelegateOfTheModelsIsABeanAndEveryDelegateStandsInAModel() {
        Set<String> named = new TreeSet<>();
        processes().forEach(process -> named.addAll(found(DELEGATE, read("processes", process + ".bpmn"))));
        assertThat(delegates()).isEqualTo(named);
    }

    private static Set<String> tables(String process) {
        return found(
                Pattern.compile("<flowable:string>(?!true|false)([a-z-]+)</flowable:string>"),
                read("processes", process + ".bpmn"));
    }

    private static Set<String> delegates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scanner.findCandidateComponents("io.dockledger.workflow").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(name -> !name.contains("$"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(String process) {
        return Arrays.stream(Objects.requireNonNull(CONSTANTS.get(process)).getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ModelConstantsTests::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String directory, String file) {
        try {
            String model = Files.readString(Path.of(directory, file));
            int drawing = model.indexOf("<bpmndi:");
            return drawing < 0 ? model : model.substring(0, drawing);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
