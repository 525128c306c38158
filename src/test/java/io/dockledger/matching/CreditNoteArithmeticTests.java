package io.dockledger.matching;

import static io.dockledger.matching.Credits.credit;
import static io.dockledger.matching.Credits.credited;
import static io.dockledger.matching.Credits.totalling;
import static io.dockledger.matching.Invoices.tax;
import static io.dockledger.matching.Invoices.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.ExchangeRate;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A credit note counts once it adds up, at the rate of its currency. */
class CreditNoteArithmeticTests extends Crediting {

    @Test
    void aCreditNoteHasToAddUpBeforeItCounts() {
        CreditFacts wrong = totalling(
                credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.00")),
                totals("20.00", "18.00", "3.60", "21.60", tax("18.00", "20", "3.60")));
        MatchResult result = with(wrong).result();

        assertThat(result.variances())
                .extracting(Variance::kind, Variance::document, Variance::expected, Variance::found)
                .containsExactly(
                        tuple(VarianceKind.QUANTITY, "invoice:S-1/I-1", "90 KGM", "100 KGM"),
                        tuple(VarianceKind.ARITHMETIC, "credit-note:S-1/C-1", "20.00 GBP", "18.00 GBP"));
        assertThat(result.variances().get(1).differenceText()).isEqualTo("2.00 GBP");
    }

    @Test
    void theLineAmountOfACreditNoteIsQuantityTimesPrice() {
        CreditFacts.Line right = credited("1", "1", "10", "KGM", "2.00");
        CreditFacts.Line wrong = new CreditFacts.Line(
                "1",
                "1",
                null,
                null,
                right.quantity(),
                "KGM",
                right.price(),
                BigDecimal.ONE,
                "KGM",
                new BigDecimal("19.00"));

        assertThat(with(credit("C-1", "I-1", wrong)).result().variances())
                .extracting(Variance::kind, Variance::document)
                .contains(tuple(VarianceKind.LINE_AMOUNT, "credit-note:S-1/C-1"));
    }

    @Test
    void aCreditNoteInAnotherCurrencyIsComparedAtItsRate() {
        CreditFacts dollars = Credits.inCurrency(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.50")), "USD");
        ExchangeRate rate = new ExchangeRate("GBP", "USD", Documents.DAY, new BigDecimal("1.25"));
        MatchResult result = with(dollars)
                .rate(rate)
                .limits(Limits.only(VarianceKind.CURRENCY, Limits.upper("0", "0", Severity.WARN)))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.WITHIN_TOLERANCE);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void aCreditNoteWithoutARateDoesNotCount() {
        CreditFacts dollars = Credits.inCurrency(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.50")), "USD");

        assertThat(with(dollars).result().variances())
                .extracting(Variance::kind)
                .containsExactly(VarianceKind.QUANTITY, VarianceKind.CURRENCY);
    }
}
