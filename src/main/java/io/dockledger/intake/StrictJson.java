package io.dockledger.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON that comes from outside: well-formed UTF-8, no key twice, not nested without end, decimals kept exactly. */
final class StrictJson {

    private static final int LONGEST_NUMBER = 100;

    private final ObjectMapper mapper;

    /** @param maxDepth how deep objects and arrays may be nested */
    StrictJson(int maxDepth) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** The text that the bytes are, or a refusal where they are not UTF-8. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IntakeRefused(Problem.MALFORMED, "The content is not valid UTF-8.");
        }
    }

    JsonNode read(String text) {
        try (JsonParser parser = parser(text)) {
            JsonNode node = next(parser);
            if (node == null) {
                throw new IntakeRefused(Problem.MALFORMED, "The content is empty; a JSON value is expected.");
            }
            refuseMore(parser);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parser over the text with the same limits, for who needs to know where values begin and end. */
    JsonParser parser(String text) throws IOException {
        return mapper.createParser(text);
    }

    /** The value that is next, or the one that the parser has just begun; null at the end. */
    @Nullable
    JsonNode next(JsonParser parser) throws IOException {
        try {
            return mapper.readTree(parser);
        } catch (JsonProcessingException e) {
            throw refusal(e, parser);
        }
    }

    static @Nullable JsonToken nextToken(JsonParser parser) throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw refusal(e, parser);
        }
    }

    static void refuseMore(JsonParser parser) throws IOException {
        if (nextToken(parser) != null) {
            throw new IntakeRefused(Problem.MALFORMED, "Something follows the end of the JSON value.");
        }
    }

    /** The refusal that names line, column and pointer of what cannot be read. */
    private static IntakeRefused refusal(JsonProcessingException cause, JsonParser parser) {
        String what = cause instanceof StreamConstraintsException ? "beyond a limit" : "not well-formed JSON";
        JsonLocation place = parser.currentLocation();
        return new IntakeRefused(
                Problem.MALFORMED,
                "The content is %s at line %d, column %d: %s"
                        .formatted(what, place.getLineNr(), place.getColumnNr(), cause.getOriginalMessage()),
                List.of(new Fault(parser.getParsingContext().pathAsPointer().toString(), cause.getOriginalMessage())));
    }
}
