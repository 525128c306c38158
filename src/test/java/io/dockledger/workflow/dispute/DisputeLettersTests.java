package io.dockledger.workflow.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisputeLettersTests {

    @Test
    void aChangeIsToldByWhatIsInDisputeNow() {
        assertThat(DisputeLetters.change("110.00 EUR", "44.00 EUR"))
                .isEqualTo(": 44.00 EUR is in dispute now, no longer 110.00 EUR.");
        assertThat(DisputeLetters.change("110.00 EUR", "110.00 EUR")).isEqualTo(".");
    }
}
