package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.documents.ReturnChange.ReturnInspected;
import io.dockledger.documents.ReturnChange.ReturnReceiptReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnReceiptTests {

    private final ReturnReceipt receipt = new ReturnReceipt(
            "RR-1",
            "R-1",
            null,
            "DOCK-2",
            LocalDate.of(2026, 10, 20),
            List.of(new ReturnReceiptLine(
                    "1", null, "A", new BigDecimal("5"), "KGM", null, BigDecimal.ZERO, List.of(), Map.of())),
            List.of(),
            null,
            Map.of());

    @Test
    void isInspectedWhenAllOfItWasLookedAt() {
        ReturnReceipt half = receipt.inspected(inspection("Q-1", "as-new", "2"));
        assertThat(half.state()).isEqualTo("received");
        assertThat(half.lines().get(0).toInspect()).isEqualByComparingTo("3");
        ReturnReceipt all = half.inspected(inspection("Q-2", "damaged", null));
        assertThat(all.state()).isEqualTo("inspected");
        assertThat(all.lines().get(0).parts())
                .extracting(part -> part.condition() + " " + part.quantity().toPlainString())
                .containsExactly("as-new 2", "damaged 3");
    }

    @Test
    void takesAnInspectionIntoAccountOnce() {
        ReturnReceipt once = receipt.inspected(inspection("Q-1", "as-new", "2"));
        assertThat(once.inspected(inspection("Q-1", "as-new", "2"))).isSameAs(once);
    }

    @Test
    void cannotBeFoundToHoldMoreThanCame() {
        assertThatThrownBy(() -> receipt.inspected(inspection("Q-1", "as-new", "6")))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("5 are left to be inspected, not 6");
        ReturnReceipt all = receipt.inspected(inspection("Q-1", "as-new", null));
        assertThatThrownBy(() -> all.inspected(inspection("Q-2", "damaged", null)))
                .isInstanceOf(InvalidChange.class);
    }

    @Test
    void isReversedInPartsAndNoFurtherThanWhatIsThere() {
        ReturnReceipt less = receipt.reversed(reversal(new ReversedLine("1", new BigDecimal("2"), null)));
        assertThat(less.lines().get(0).kept()).isEqualByComparingTo("3");
        assertThatThrownBy(() -> less.reversed(reversal(new ReversedLine("1", new BigDecimal("4"), null))))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("only 3 are left");
        assertThat(less.reversed(reversal()).state()).isEqualTo("reversed");
    }

    @Test
    void isCorrectedOnlyToWhatCanHaveCome() {
        assertThat(receipt.corrected("1", new BigDecimal("4")).lines().get(0).kept())
                .isEqualByComparingTo("4");
        ReturnReceipt inspected = receipt.inspected(inspection("Q-1", "as-new", "3"));
        assertThatThrownBy(() -> inspected.corrected("1", new BigDecimal("2"))).isInstanceOf(InvalidChange.class);
        assertThatThrownBy(() -> receipt.corrected("7", BigDecimal.ONE))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Return receipt RR-1 has no line 7.");
    }

    @Test
    void saysTheSameWhateverWasFoundSince() {
        ReturnReceipt later =
                receipt.inspected(inspection("Q-1", "as-new", null)).reversed(reversal());
        assertThat(later.saysTheSameAs(receipt)).isTrue();
        assertThat(later.saysTheSameAs(receipt.corrected("1", new BigDecimal("4"))))
                .isFalse();
    }

    private static ReturnInspected inspection(String number, String condition, @Nullable String quantity) {
        BigDecimal amount = quantity == null ? null : new BigDecimal(quantity);
        return new ReturnInspected(
                number,
                "RR-1",
                "R-1",
                null,
                List.of(new ReturnInspected.Found("1", condition, amount, List.of(), null)));
    }

    private static ReturnReceiptReversed reversal(ReversedLine... lines) {
        return new ReturnReceiptReversed("RR-1", "R-1", null, "Sent back.", List.of(lines));
    }
}
