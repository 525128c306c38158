package io.dockledger.intake.web;

import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How CloudEvents attributes are written in HTTP headers: percent-encoded UTF-8, possibly within quotes. */
final class CloudEventHeaders {

    private static final int HEX = 16;

    private CloudEventHeaders() {}

    /**
     * The attribute's value, decoded once.
     *
     * @throws IntakeRefused where the header holds what no encoder can have written
     */
    static String decode(String header, String value) {
        String plain = unquoted(value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length());
        for (int index = 0; index < plain.length(); index++) {
            char character = plain.charAt(index);
            if (character == '%') {
                bytes.write(hexadecimal(header, plain, index + 1));
                index += 2;
            } else if (character < ' ' || character > '~') {
                throw refused(header, "must be ASCII with everything else percent-encoded");
            } else {
                bytes.write(character);
            }
        }
        return text(header, bytes.toByteArray());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static int hexadecimal(String header, String value, int index) {
        if (index + 2 <= value.length()) {
            int high = Character.digit(value.charAt(index), HEX);
            int low = Character.digit(value.charAt(index + 1), HEX);
            if (high >= 0 && low >= 0) {
                return high * HEX + low;
            }
        }
        throw refused(header, "has a percent sign without two hexadecimal digits");
    }

    private static String text(String header, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(header, "is not valid UTF-8 once decoded");
        }
    }

    private static IntakeRefused refused(String header, String message) {
        return new IntakeRefused(
                Problem.INVALID_ENVELOPE,
                "The header %s %s.".formatted(header, message),
                List.of(new Fault(header, message)));
    }
}
