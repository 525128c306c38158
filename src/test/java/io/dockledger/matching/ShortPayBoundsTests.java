package io.dockledger.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may be withheld of an invoice: of 20.00 in dispute and 200.00 to pay, at least 20.00 and at most 200.00. */
class ShortPayBoundsTests {

    @ParameterizedTest
    @CsvSource({
        "20.00, 200.00, 19.99, true, false",
        "20.00, 200.00, 20.00, false, false",
        "20.00, 200.00, 200.00, false, false",
        "20.00, 200.00, 200.01, false, true",
        "90.00, 50.00, 49.99, true, false",
        "90.00, 50.00, 50.00, false, false",
        "90.00, 50.00, 50.01, false, true",
    })
    void whatIsInDisputeIsWithheldAsFarAsItIsToPay(
            String disputed, String payable, String withheld, boolean leavesDispute, boolean exceedsPayable) {
        ShortPayBounds bounds = ShortPayBounds.of(Money.of(disputed, "EUR"), Money.of(payable, "EUR"));
        assertThat(bounds.leavesDispute(Money.of(withheld, "EUR"))).isEqualTo(leavesDispute);
        assertThat(bounds.exceedsPayable(Money.of(withheld, "EUR"))).isEqualTo(exceedsPayable);
    }
}
