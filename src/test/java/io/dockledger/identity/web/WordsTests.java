package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {

    @ParameterizedTest
    @EnumSource
    void everyKindOfDocumentIsCalledByItsNameInsteadOfItsKey(DocumentKind kind) {
        String read = new Words().readable("Applied 'x' of " + kind.code() + ":7/41-1.");
        assertThat(read).doesNotContain(":").contains("of " + new Words().of(kind.code()) + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Applied of invoice:S-1/4711.                         | Applied of Invoice 4711.
            Dated 2026-11-20, not later                          | Dated 20 Nov 2026, not later
            It was completed at 2026-03-02T08:00:00.123456Z.     | It was completed at 2 Mar 2026, 08:00.
            The receipt GR-2026-11-20 of purchase-order:2026-11-20 | The receipt GR-2026-11-20 of Purchase order 2026-11-20
            invoice:S-1/2026-11-20                               | Invoice 2026-11-20
            the number 2026-13-45                                | the number 2026-13-45
            """)
    void peopleReadDocumentsAndTimesAsTheyAreShownElsewhere(String written, String read) {
        assertThat(new Words().readable(written)).isEqualTo(read);
    }

    @Test
    void wordsOfOthersDoNotTurnOurs() {
        assertThat(new Words().readable("The return was refused: \u202Ednuf\u2066."))
                .isEqualTo("The return was refused: dnuf.");
    }
}
