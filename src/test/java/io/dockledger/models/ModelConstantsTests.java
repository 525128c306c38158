package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.tasks.FormField;
import io.dockledger.workflow.dispute.SupplierDispute;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ResolveMatchException;
import io.dockledger.workflow.fulfilment.OrderToRevenue;
import io.dockledger.workflow.inventory.AdjustInventory;
import io.dockledger.workflow.invoice.InvoiceToPayment;
import io.dockledger.workflow.order.ReceiveToPay;
import io.dockledger.workflow.returns.ReturnsToCredit;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The names that models and code share are the same on both sides, each in its own place. */
class ModelConstantsTests {

    private static final String PROCESSES = "io.dockledger.models.ModelFiles#processes";

    private static final Map<String, Class<?>> CONSTANTS = Map.of(
            ReceiveToPay.PROCESS, ReceiveToPay.class,
            InvoiceToPayment.PROCESS, InvoiceToPayment.class,
            ReturnsToCredit.PROCESS, ReturnsToCredit.class,
            ResolveMatchException.PROCESS, ResolveMatchException.class,
            AdjustInventory.PROCESS, AdjustInventory.class,
            SupplierDispute.PROCESS, SupplierDispute.class,
            OrderToRevenue.PROCESS, OrderToRevenue.class);

    /** What delegates keep for one another; no model and no table looks at it. */
    private static final Set<String> KEPT_FOR_CODE = Set.of(
            "orderKey",
            "receiptKey",
            "invoiceKey",
            "adjustmentKey",
            "proposal",
            "awaitsLedger",
            "ledgerDeadline",
            "windowOver",
            "returnKey",
            "returnLine",
            "returnAwaiting",
            "creditsTold",
            "answeredDispute",
            "withdrawalReason",
            "salesOrderKey",
            "shipmentKey",
            "revenueKey",
            "accrualKey",
            "periodEnd",
            "fulfilmentWaits");

    /** Cases are started by their process's key, because these start it. */
    private static final Set<String> STARTS = Set.of(
            "purchaseOrderReleased",
            "invoiceReceived",
            "differenceIdentified",
            "returnRequested",
            "salesOrderReleased");

    /** Every form asks for these. */
    private static final Set<String> COMMON_FIELDS = Set.of(FormField.OUTCOME, "reason");

    private static final Predicate<String> OUTCOME = FormField.OUTCOME::equals;

    @Test
    void everyProcessHasItsConstants() {
        assertThat(CONSTANTS).containsOnlyKeys(ModelFiles.processes().toList());
        assertThat(CONSTANTS).containsKeys(CaseProcesses.ALL.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void theCodeSendsTheMessagesThatTheModelWaitsFor(String process) {
        assertThat(without(new SharedNames(process).messages(), STARTS)).isEqualTo(constants(process, "Messages"));
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void everyVariableOfTheCodeIsOneOfTheModelOrItsTables(String process) {
        SharedNames model = new SharedNames(process);
        assertThat(without(constants(process, "Variables"), model.read(), model.set(), KEPT_FOR_CODE))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void everyVariableThatTheModelReadsIsSetByTheModelOrTheCode(String process) {
        SharedNames model = new SharedNames(process);
        Set<String> common =
                Set.of(FormField.OUTCOME, Processes.DELIVERY_DEADLINE, Processes.EXCEPTION_ID, Processes.FOLLOWED_CASE);
        // Whoever looks after exceptions itself does so with the steps of the process that resolves them.
        Set<String> shared =
                model.delegates().contains("openException") ? constants(Processes.RESOLVING, "Variables") : Set.of();
        assertThat(without(model.read(), model.set(), constants(process, "Variables"), common, shared))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void variablesAreComparedWithWhatTheCodeSetsThemTo(String process) {
        SharedNames model = new SharedNames(process);
        Set<String> compared = model.compared(OUTCOME.negate());
        Set<String> values = constants(process, "Values");
        Set<String> statuses = Arrays.stream(ExceptionStatus.values())
                .map(ExceptionStatus::code)
                .collect(Collectors.toSet());
        assertThat(without(values, compared, model.understoodByTables())).isEmpty();
        assertThat(without(compared, values, statuses, Set.of(""))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void theTasksThatTheCodeNamesAreTasksOfTheModel(String process) {
        assertThat(without(constants(process, "Tasks"), new SharedNames(process).tasks()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void everyOutcomeCanBeChosenAndEveryChoiceIsKnownToAGatewayOrTheCode(String process) {
        SharedNames model = new SharedNames(process);
        Set<String> outcomes = constants(process, "Outcomes");
        Set<String> compared = model.compared(OUTCOME);
        assertThat(without(outcomes, model.choices())).isEmpty();
        assertThat(without(compared, model.choices())).isEmpty();
        assertThat(without(model.choices(), outcomes, compared, model.understoodByTables()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void theCodeReadsTheFieldsOfTheForms(String process) {
        SharedNames model = new SharedNames(process);
        if (!model.tasks().isEmpty()) {
            assertThat(model.fields()).containsAll(COMMON_FIELDS);
        }
        assertThat(without(model.fields(), COMMON_FIELDS)).isEqualTo(constants(process, "Fields"));
    }

    @Test
    void whatSeveralProcessesShareStandsInThem() {
        CaseProcesses.ALL.stream().map(SharedNames::new).forEach(model -> {
            assertThat(model.calledProcesses()).containsExactly(Processes.RESOLVING);
            assertThat(model.handedOver()).containsExactly(Processes.EXCEPTION_ID);
            assertThat(model.set()).contains(Processes.EXCEPTION_ID);
        });
        assertThat(new SharedNames(ReceiveToPay.PROCESS).read()).contains(Processes.DELIVERY_DEADLINE);
    }

    @Test
    void everyDelegateOfTheModelsIsABeanAndEveryDelegateStandsInAModel() {
        Set<String> named = ModelFiles.processes()
                .flatMap(process -> new SharedNames(process).delegates().stream())
                .collect(Collectors.toSet());
        assertThat(delegates()).isEqualTo(named);
    }

    private static Set<String> delegates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scanner.findCandidateComponents("io.dockledger.workflow").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(name -> !name.contains("$"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toSet());
    }

    /** The names of a kind, such as {@code Messages}; empty where the code needs none of that kind. */
    private static Set<String> constants(String process, String kind) {
        return Arrays.stream(Objects.requireNonNull(CONSTANTS.get(process)).getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(kind))
                .flatMap(nested -> Arrays.stream(nested.getDeclaredFields()))
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

    @SafeVarargs
    private static Set<String> without(Set<String> names, Collection<String>... others) {
        Set<String> left = new TreeSet<>(names);
        for (Collection<String> other : others) {
            left.removeAll(other);
        }
        return left;
    }
}
