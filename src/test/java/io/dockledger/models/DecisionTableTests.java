package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.fulfilment.RevenuePoint;
import io.dockledger.identity.Groups;
import io.dockledger.inventory.Verdict;
import io.dockledger.matching.Limit;
import io.dockledger.matching.Severity;
import io.dockledger.matching.VarianceKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowable.dmn.model.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTests {

    /** Nobody, or somebody who has tasks. */
    private static final Set<String> GROUPS =
            Stream.concat(Stream.of(""), Groups.WITH_TASKS.stream()).collect(Collectors.toSet());

    private static final String TABLES = "io.dockledger.models.ModelFiles#decisionTables";

    @ParameterizedTest
    @MethodSource(TABLES)
    void isNamedAsItsFile(String key) {
        assertThat(new EvaluatedTable(key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void answersEveryExampleByTheRuleAndWithTheOutputsThatItNames(String key) {
        EvaluatedTable table = new EvaluatedTable(key);
        for (TableExample example : TableExample.of(table)) {
            EvaluatedTable.Result result = table.evaluate(example.asked());
            assertThat(result.hits()).as("%s %s", key, example.asked()).containsExactly(example.rule());
            assertThat(result.outputs()).as("%s %s", key, example.asked()).containsExactly(example.expected());
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void hasNoRuleThatNothingReaches(String key) {
        EvaluatedTable table = new EvaluatedTable(key);
        Set<Integer> reached = TableExample.of(table).stream()
                .flatMap(example -> table.evaluate(example.asked()).hits().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Integer> rules = IntStream.rangeClosed(1, table.table().getRules().size())
                .boxed()
                .toList();
        System.out.printf("%s: %d of %d rules reached%n", key, reached.size(), rules.size());
        assertThat(reached).as("rules of %s that an example reaches", key).containsExactlyElementsOf(rules);
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void saysInEveryRuleWhatItIsFor(String key) {
        EvaluatedTable table = new EvaluatedTable(key);
        assertThat(table.descriptions())
                .hasSize(table.table().getRules().size())
                .allSatisfy(why -> assertThat(why).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void givesOutputsThatTheProductUnderstands(String key) {
        EvaluatedTable table = new EvaluatedTable(key);
        TableExample.of(table)
                .forEach(example -> table.evaluate(example.asked()).outputs().forEach(row -> row.forEach(this::check)));
    }

    private void check(String output, Object value) {
        switch (output) {
            case "lowerPercent", "upperPercent", "lowerAbsolute", "upperAbsolute" -> Limit.parse(value.toString());
            case "severity" -> Severity.of(value.toString());
            case "approvalGroup",
                    "exceptionGroup",
                    "escalationGroup",
                    "inspectionGroup",
                    "postingGroup",
                    "accrualGroup",
                    "authorisationGroup",
                    "writeOffGroup" -> assertThat(GROUPS).contains(value.toString());
            case "approvalLevel", "writeOffLevel" -> assertThat(value).isIn("none", "approver", "controller");
            case "qualityHold" -> assertThat(value).isInstanceOf(Boolean.class);
            case "shippingRefunded" -> assertThat(value).isInstanceOf(Boolean.class);
            case "windowDays" -> assertThat(Integer.parseInt(value.toString())).isPositive();
            case "restockingPercent", "creditPercent" ->
                assertThat(new BigDecimal(value.toString())).isBetween(BigDecimal.ZERO, new BigDecimal(100));
            case "disposition" -> assertThat(value).isIn("restock", "refurbish", "vendor", "scrap");
            case "ruleId" -> assertThat(value.toString()).matches("SOD-\\d{2}");
            case "title", "limit", "account", "counterAccount" ->
                assertThat(value.toString()).isNotBlank();
            case "revenuePoint" -> RevenuePoint.of(value.toString());
            case "accrueFrom" -> Limit.parse(value.toString());
            case "verdict" -> Verdict.of(value.toString());
            default ->
                assertThat(isLongerThanNothing(value.toString())).as(output).isTrue();
        }
    }

    /** Whole days or hours, as the engine and people read them; {@link Duration} reads both. */
    private static boolean isLongerThanNothing(String duration) {
        return Duration.parse(duration).toMinutes() > 0;
    }

    @Test
    void knowLimitsAndOwnersForEveryKindOfVariance() {
        EvaluatedTable limits = new EvaluatedTable("match-tolerance");
        EvaluatedTable owners = new EvaluatedTable("exception-routing");
        for (VarianceKind kind : VarianceKind.values()) {
            Map<String, Object> asked = Map.of(
                    "supplierClass", "", "skuFamily", "", "varianceKind", kind.code(), "currency", "", "amount", 1L);
            assertThat(limits.evaluate(asked).hits()).as("limits for %s", kind).hasSize(1);
            Map<String, Object> routed = Map.of("reason", kind.code(), "supplierClass", "", "amount", 1L);
            assertThat(owners.evaluate(routed).hits()).as("owner for %s", kind).hasSize(1);
        }
    }

    @Test
    void routeEveryKindOfVarianceToTheGroupThatAnswersForIt() {
        EvaluatedTable owners = new EvaluatedTable("exception-routing");
        Set<VarianceKind> procurement = EnumSet.of(
                VarianceKind.PRICE,
                VarianceKind.PRICE_DATA,
                VarianceKind.ORDER_DATA,
                VarianceKind.VALIDITY_DATE,
                VarianceKind.UNDER_DELIVERY,
                VarianceKind.CANCELLED_WITH_GOODS);
        Set<VarianceKind> receiving = EnumSet.of(
                VarianceKind.QUALITY_HOLD,
                VarianceKind.OVER_DELIVERY,
                VarianceKind.NOT_RECEIVED,
                VarianceKind.UNORDERED_GOODS,
                VarianceKind.UNCOUNTED_GOODS);
        Map<VarianceKind, String> others = Map.ofEntries(
                Map.entry(VarianceKind.CUSTOMER, "customer-service"),
                Map.entry(VarianceKind.NOT_SHIPPED, "shipping"),
                Map.entry(VarianceKind.NOT_DELIVERED, "shipping"),
                Map.entry(VarianceKind.NOT_INVOICED, "accounts-receivable"),
                Map.entry(VarianceKind.DELIVERY_REFUSED, "customer-service"),
                Map.entry(VarianceKind.DELIVERY_EXCEEDED, "customer-service"),
                Map.entry(VarianceKind.REVENUE_DIFFERENCE, "accounts-receivable"),
                Map.entry(VarianceKind.STOCK_VARIANCE, "inventory-control"),
                Map.entry(VarianceKind.POSTING_DIFFERS, "controllers"),
                Map.entry(VarianceKind.POSTING_OVERDUE, "controllers"),
                Map.entry(VarianceKind.RETURN_CUSTOMER, "customer-service"),
                Map.entry(VarianceKind.RETURN_WINDOW, "customer-service"),
                Map.entry(VarianceKind.NEVER_INVOICED, "customer-service"),
                Map.entry(VarianceKind.REPLACED_ITEM, "customer-service"),
                Map.entry(VarianceKind.OTHER_THAN_ANNOUNCED, "customer-service"),
                Map.entry(VarianceKind.OVER_RETURN, "customer-service"),
                Map.entry(VarianceKind.RETURN_NOT_RECEIVED, "customer-service"),
                Map.entry(VarianceKind.REFUSED_RETURN, "customer-service"),
                Map.entry(VarianceKind.LATE_RETURN, "customer-service"),
                Map.entry(VarianceKind.CREDIT_WITHOUT_GOODS, "accounts-receivable"),
                Map.entry(VarianceKind.CUSTOMER_OVER_CREDIT, "accounts-receivable"),
                Map.entry(VarianceKind.CREDIT_MISSING, "accounts-receivable"));
        for (VarianceKind kind : VarianceKind.values()) {
            Map<String, Object> asked = Map.of("reason", kind.code(), "supplierClass", "standard", "amount", 100L);
            assertThat(owners.evaluate(asked).outputs().get(0).get("exceptionGroup"))
                    .as("owner of %s", kind)
                    .isEqualTo(
                            procurement.contains(kind)
                                    ? "procurement"
                                    : receiving.contains(kind)
                                            ? "receiving"
                                            : others.getOrDefault(kind, "accounts-payable"));
        }
    }

    @Test
    void leaveNothingThatIsToBeApprovedWithoutAnAnswer() {
        EvaluatedTable levels = new EvaluatedTable("approval-level");
        for (String subject : List.of("invoice", "override", "adjustment", "credit", "revenue")) {
            for (boolean override : List.of(true, false)) {
                for (String amount : List.of("-5", "0", "100.01", "50000.01", "1000000000")) {
                    Map<String, Object> asked =
                            Map.of("subject", subject, "hasOverride", override, "amount", new BigDecimal(amount));
                    assertThat(levels.evaluate(asked).hits()).as("%s", asked).hasSize(1);
                }
            }
        }
    }

    @Test
    void stateEachConflictOnceOnly() {
        EvaluatedTable conflicts = new EvaluatedTable("duty-conflicts");
        assertThat(conflicts.table().getHitPolicy()).isEqualTo(HitPolicy.RULE_ORDER);
        Set<Set<Object>> pairs = TableExample.of(conflicts).stream()
                .map(example -> Set.copyOf(example.asked().values()))
                .collect(Collectors.toSet());
        assertThat(pairs)
                .hasSize(conflicts.table().getRules().size())
                .allSatisfy(pair -> assertThat(pair).hasSize(2));
    }

    @Test
    void askNobodyToApproveOnlyWhereTheLevelIsNone() {
        EvaluatedTable levels = new EvaluatedTable("approval-level");
        for (TableExample example : TableExample.of(levels)) {
            Map<String, Object> answer =
                    levels.evaluate(example.asked()).outputs().get(0);
            assertThat("".equals(answer.get("approvalGroup")))
                    .as("%s", example.asked())
                    .isEqualTo("none".equals(answer.get("approvalLevel")));
        }
    }
}
