package io.dockledger.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeAnswerTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, null, null, answer",
                "perhaps, null, null, answer",
                "reject, ' ', null, reason",
                "propose, null, null, quantity",
                "propose, null, many, quantity",
                "propose, null, -1, quantity",
                "propose, null, 1e99, quantity",
                "propose, null, 0.0000001, quantity"
            })
    void whatIsNoAnswerIsRefusedWithItsField(String choice, String reason, String quantity, String field) {
        assertThatThrownBy(() -> DisputeAnswer.of(1, choice, reason, quantity))
                .isInstanceOfSatisfying(
                        InvalidAnswer.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void whoDoesNotSayWhatItWasShownAgreesToNothing() {
        assertThatThrownBy(() -> DisputeAnswer.of(null, "accept", null, null))
                .isInstanceOfSatisfying(
                        InvalidAnswer.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("revision"));
    }

    @Test
    void aReasonIsReadable() {
        assertThatThrownBy(() -> DisputeAnswer.of(1, "reject", "No\0!", null))
                .isInstanceOfSatisfying(
                        InvalidAnswer.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> DisputeAnswer.of(1, "reject", "No \u202Edeliap", null))
                .hasMessage("The reason has the character U+202E in it, which cannot be shown.");
        assertThat(DisputeAnswer.of(1, "reject", "All was there:\r\n\tsee the slip.", null)
                        .reason())
                .isEqualTo("All was there:\r\n\tsee the slip.");
    }

    @Test
    void aNameIsCutBetweenCharacters() {
        String han = Character.toString(0x20000);
        assertThat(DisputeDocuments.plain(han.repeat(121) + ".pdf")).isEqualTo(han.repeat(116) + ".pdf");
        assertThat(DisputeDocuments.plain("../a\0b.pdf")).isEqualTo("a_b.pdf");
    }

    @Test
    void onlyAProposalHasAQuantity() {
        assertThat(DisputeAnswer.of(1, "accept", null, "many").quantity()).isNull();
        assertThat(DisputeAnswer.of(1, "propose", " ", " 95.50 "))
                .isEqualTo(new DisputeAnswer(1, DisputeAnswer.Choice.PROPOSE, null, new BigDecimal("95.50")));
    }

    @Test
    void aFileIsWhatItsContentSaysAndNotItsName() {
        assertThat(MediaTypes.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .hasValue("application/pdf");
        assertThat(MediaTypes.of("<html>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(MediaTypes.of(new byte[0])).isEmpty();
    }

    @Test
    void aTokenIsLongAndDoesNotShowItself() {
        DisputeToken token = DisputeToken.random();
        assertThat(token.text())
                .hasSizeGreaterThanOrEqualTo(43)
                .isNotEqualTo(DisputeToken.random().text());
        assertThat(token).hasToString("…");
        assertThat(token.hash()).hasSize(64).doesNotContain(token.text());
    }
}
