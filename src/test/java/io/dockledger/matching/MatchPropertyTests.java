package io.dockledger.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.matching.Chains.Chain;
import io.dockledger.matching.Chains.Scale;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every chain of documents. */
class MatchPropertyTests {

    @Provide
    Arbitrary<Chain> chains() {
        return Chains.all();
    }

    @Property(tries = 1000)
    void theOrderOfArrivalDoesNotChangeTheOutcome(@ForAll("chains") Chain chain, @ForAll Random random) {
        for (int judged = 0; judged < chain.sent().size(); judged++) {
            MatchRequest request = Chains.request(chain, judged, Scale.KILOGRAMS);

            assertThat(Match.of(Chains.shuffled(request, random))).isEqualTo(Match.of(request));
        }
    }

    @Property(tries = 1000)
    void nothingThatWasReceivedIsConsumedTwice(@ForAll("chains") Chain chain) {
        Map<String, BigDecimal> consumed = new HashMap<>();
        Map<String, BigDecimal> received = new HashMap<>();
        for (int judged = 0; judged < chain.sent().size(); judged++) {
            for (LineMatch line :
                    Match.of(Chains.request(chain, judged, Scale.KILOGRAMS)).lines()) {
                if (chain.sent().get(judged).standing() != InvoiceStanding.VOID) {
                    consumed.merge(
                            String.valueOf(line.orderLine()), line.consumed().amount(), BigDecimal::add);
                    received.put(
                            String.valueOf(line.orderLine()), line.received().amount());
                }
                assertThat(line.consumed().signum()).isNotNegative();
            }
        }
        consumed.forEach((line, amount) -> assertThat(amount).isLessThanOrEqualTo(received.get(line)));
    }

    @Property(tries = 1000)
    void scalingTheUnitsChangesNothing(@ForAll("chains") Chain chain) {
        for (int judged = 0; judged < chain.sent().size(); judged++) {
            MatchResult kilograms = Match.of(Chains.request(chain, judged, Scale.KILOGRAMS));
            MatchResult grams = Match.of(Chains.request(chain, judged, Scale.GRAMS));
            MatchResult tonnes = Match.of(Chains.request(chain, judged, Scale.TONNES));

            assertThat(essence(grams)).isEqualTo(essence(kilograms));
            assertThat(essence(tonnes)).isEqualTo(essence(kilograms));
        }
    }

    @Property(tries = 1000)
    void neverIsMorePayableThanWasBilledNorLessThanNothing(@ForAll("chains") Chain chain) {
        for (int judged = 0; judged < chain.sent().size(); judged++) {
            MatchRequest request = Chains.request(chain, judged, Scale.KILOGRAMS);
            BigDecimal billed = request.invoices().get(judged).totals().total();

            Money payable = Match.of(request).payable();
            assertThat(payable.amount()).isNotNegative().isLessThanOrEqualTo(billed.max(BigDecimal.ZERO));
        }
    }

    @Property(tries = 1000)
    void anInvoiceIsAnExceptionWhenSomethingBlocksAndOnlyThen(@ForAll("chains") Chain chain) {
        for (int judged = 0; judged < chain.sent().size(); judged++) {
            MatchResult result = Match.of(Chains.request(chain, judged, Scale.KILOGRAMS));

            assertThat(result.outcome() == MatchOutcome.EXCEPTION)
                    .isEqualTo(!result.blocking().isEmpty());
            assertThat(result.variances()).extracting(Variance::key).doesNotHaveDuplicates();
            assertThat(result.variances())
                    .allSatisfy(variance -> assertThat(
                                    Objects.requireNonNull(variance.value()).signum())
                            .isNotNegative());
        }
    }

    /** All that does not depend on how quantities are written. */
    private static List<Object> essence(MatchResult result) {
        List<List<Object>> variances = result.variances().stream()
                .map(variance -> List.<Object>of(
                        variance.key(), variance.severity(), variance.accepted(), variance.value(), variance.limit()))
                .toList();
        return List.of(result.outcome(), result.payable(), variances);
    }
}
