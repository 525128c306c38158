package io.dockledger.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the case page says of a match. */
class MatchesTests {

    private final Matches matches = new Matches();

    @Test
    void aMatchWithoutDifferencesSaysSo() throws JsonProcessingException {
        assertThat(matches.findings(new ObjectMapper().readTree("{\"variances\": []}")))
                .containsExactly("No difference.");
    }

    @ParameterizedTest
    @CsvSource({"shortPay, 10 KGM too much. Paid short by kim.", "accept, 10 KGM too much. Accepted by kim."})
    void aVarianceThatWasDecidedOnNamesWhoDidAndHow(String decision, String said) throws JsonProcessingException {
        String body = """
                {"variances": [{"description": "10 KGM too much", "decision": "%s", "decidedBy": "kim"}]}
                """.formatted(decision);
        assertThat(matches.findings(new ObjectMapper().readTree(body))).containsExactly(said);
    }
}
