package io.dockledger.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may be withheld of an invoice: of 20.00 in dispute and 200.00 unpaid, at least 20.00 and at most 200.00. */
class ShortPayBoundsTests {

    @ParameterizedTest
    @CsvSource({
        "20.00, 200.00, 200.00, 19.99, true, false",
        "20.00, 200.00, 200.00, 20.00, false, false",
        "20.00, 200.00, 200.00, 200.00, false, false",
        "20.00, 200.00, 200.00, 200.01, false, true",
        "90.00, 50.00, 50.00, 49.99, true, false",
        "90.00, 50.00, 50.00, 50.00, false, false",
        "90.00, 50.00, 50.00, 50.01, false, true",
        "20.00, 200.00, 60.00, 60.00, false, false",
        "20.00, 200.00, 60.00, 60.01, false, true",
        "90.00, 200.00, 60.00, 89.99, true, false",
        "90.00, 200.00, 60.00, 90.00, false, false",
        "90.00, 200.00, 60.00, 90.01, false, true",
    })
    void whatIsInDisputeIsWithheldAndOtherwiseNoMoreThanIsUnpaid(
            String disputed,
            String payable,
            String unpaid,
            String withheld,
            boolean leavesDispute,
            boolean exceedsUnpaid) {
        ShortPayBounds bounds =
                ShortPayBounds.of(Money.of(disputed, "EUR"), Money.of(payable, "EUR"), Money.of(unpaid, "EUR"));
        assertThat(bounds.leavesDispute(Money.of(withheld, "EUR"))).isEqualTo(leavesDispute);
        assertThat(bounds.exceedsUnpaid(Money.of(withheld, "EUR"))).isEqualTo(exceedsUnpaid);
    }
}
