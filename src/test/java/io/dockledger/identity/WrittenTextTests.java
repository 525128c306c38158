package io.dockledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTests {

    private static final String HALF = String.valueOf(Character.toChars(0x20000)[0]);

    @Test
    void theDatabaseKeepsAllButNulAndHalfCharacters() {
        assertThat(WrittenText.lossOf("a\0")).isEqualTo("has the character U+0000 in it, which cannot be kept");
        assertThat(WrittenText.lossOf(HALF + "b")).isEqualTo("has the character U+D840 in it, which cannot be kept");
        assertThat(WrittenText.lossOf("\u0007\u202E" + Character.toString(0x20000)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\u0085", "\u202A", "\u202E", "\u2066", "\u2069"})
    void whatHidesOrTurnsTheWritingIsNotShown(String character) {
        assertThat(WrittenText.faultOf("paid " + character + "not"))
                .isEqualTo("has the character U+%04X in it, which cannot be shown", character.codePointAt(0));
        assertThat(WrittenText.faultOfLine("paid " + character + "not")).isNotNull();
    }

    @Test
    void linesEndWhereThereMayBeSeveral() {
        assertThat(WrittenText.faultOf("one\r\n\ttwo")).isNull();
        assertThat(WrittenText.faultOfLine("one\ntwo"))
                .isEqualTo("has the character U+000A in it, which cannot be shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Grüße, 12 % für „Nord“", "\u05D0\u05D1 12", "\u0645\u0631\u062D\u0628\u0627", "\uD840\uDC00"})
    void everyScriptIsRead(String text) {
        assertThat(WrittenText.faultOfLine(text)).isNull();
    }
}
