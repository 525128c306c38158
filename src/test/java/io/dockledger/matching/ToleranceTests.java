package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Matching.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits allow. The invoice here bills 100 kg at 2.04 instead of 2.00: 2% and 4.00 GBP too much. */
class ToleranceTests {

    private Matching dearer() {
        return invoiceAt("2.04");
    }

    private Matching invoiceAt(String price) {
        return match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", price)))
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4.00, WITHIN_TOLERANCE, up to 2% and 4.00 GBP",
        "1.99, 4.00, EXCEPTION, up to 1.99% and 4.00 GBP",
        "2, 3.99, EXCEPTION, up to 2% and 3.99 GBP",
        "2, not tested, WITHIN_TOLERANCE, up to 2%",
        "not tested, 4.00, WITHIN_TOLERANCE, up to 4.00 GBP",
        "not tested, not tested, WITHIN_TOLERANCE, not tested",
        "0, not tested, EXCEPTION, none allowed",
        "0, 5.00, EXCEPTION, none allowed",
        "2, 0, EXCEPTION, none allowed"
    })
    void everyUpperLimitThatIsGivenMustHold(String percent, String absolute, MatchOutcome outcome, String limit) {
        MatchResult result =
                dearer().limits(Limits.upper(percent, absolute, Severity.BLOCK)).result();

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.variances().get(0).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, WITHIN_TOLERANCE", "WARN, WITHIN_TOLERANCE", "BLOCK, EXCEPTION"})
    void beyondAnUpperLimitTheRuleSaysWhatHappens(Severity severity, MatchOutcome outcome) {
        MatchResult result = dearer().limits(Limits.upper("1", "1", severity)).result();

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.variances().get(0).severity()).isEqualTo(severity);
    }

    @Test
    void withinItsLimitsADifferenceIsAcceptedAndShown() {
        Variance variance =
                dearer().limits(Limits.upper("3", "10", Severity.BLOCK)).only();

        assertThat(variance.severity()).isEqualTo(Severity.ACCEPT);
        assertThat(variance.limitSource()).isEqualTo(Limits.SOURCE);
    }

    @ParameterizedTest
    @CsvSource({"2, 4.00, ACCEPT", "1, 4.00, WARN", "2, 3.00, WARN", "0, not tested, WARN"})
    void beyondALowerLimitThereIsAWarningAtMost(String percent, String absolute, Severity severity) {
        assertThat(invoiceAt("1.96")
                        .limits(Limits.lower(percent, absolute, Severity.BLOCK))
                        .only()
                        .severity())
                .isEqualTo(severity);
    }

    @Test
    void beyondALowerLimitTheTableMayBlock() {
        Limit none = Limit.parse("0");
        Tolerance strict = new Tolerance(none, none, none, none, Severity.BLOCK, Severity.BLOCK, "strict");

        assertThat(invoiceAt("1.96").limits(query -> strict).result().outcome()).isEqualTo(MatchOutcome.EXCEPTION);
    }

    @Test
    void withoutADifferenceNobodyAsksForLimits() {
        MatchResult result = invoiceAt("2.00")
                .limits(query -> {
                    throw new AssertionError("Asked for " + query);
                })
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void limitsAreAskedForWithAllThatTheyMayDependOn() {
        List<ToleranceQuery> queries = new ArrayList<>();
        dearer().limits(query -> {
                    queries.add(query);
                    return Limits.NONE_ALLOWED.limitsFor(query);
                })
                .result();

        assertThat(queries)
                .containsExactly(new ToleranceQuery(
                        "standard", "dry-goods", VarianceKind.PRICE, "GBP", Documents.number("204.00")));
    }

    @Test
    @SuppressWarnings("NullAway")
    void limitsThatAreMissingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dearer().limits(query -> null).result())
                .withMessageContaining("no limits for price");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "'  '", "none", "-1"},
            nullValues = "NULL")
    @SuppressWarnings("NullAway")
    void aLimitIsANumberOrSaidNotToBeTested(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aToleranceWithoutALimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.of(
                        Limit.NOT_TESTED, Limit.NOT_TESTED, null, Limit.NOT_TESTED, Severity.BLOCK, "table v1 rule 2"))
                .withMessage("The upper percent limit is missing in table v1 rule 2");
    }

    @Test
    void codesReadBackAsTheyAreWritten() {
        for (VarianceKind kind : VarianceKind.values()) {
            assertThat(VarianceKind.of(kind.code())).isEqualTo(kind);
        }
        assertThat(Severity.of("warn")).isEqualTo(Severity.WARN);
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceKind.of("weather"));
        assertThatIllegalArgumentException().isThrownBy(() -> Severity.of("BLOCK"));
    }
}
