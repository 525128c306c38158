package io.dockledger.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
        try {
            JsonNode node = mapper.readTree(text);
            if (node.isMissingNode()) {
                throw new IntakeRefused(Problem.MALFORMED, "The content is empty; a JSON value is expected.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    /** A parser over the text with the same limits, for who needs to know where values begin and end. */
    JsonParser parser(String text) {
        try {
            return mapper.createParser(text);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Text in memory cannot fail to open.", e);
        }
    }

    /** The refusal that names line, column and pointer of what cannot be read. */
    static IntakeRefused refusal(JsonProcessingException cause) {
        String what = cause instanceof StreamConstraintsException ? "beyond a limit" : "not well-formed JSON";
        String where = cause.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(
                                cause.getLocation().getLineNr(),
                                cause.getLocation().getColumnNr());
        List<Fault> faults = cause.getProcessor() instanceof JsonParser parser
                ? List.of(new Fault(parser.getParsingContext().pathAsPointer().toString(), cause.getOriginalMessage()))
                : List.of();
        return new IntakeRefused(
                Problem.MALFORMED,
                "The content is %s%s: %s".formatted(what, where, cause.getOriginalMessage()),
                faults);
    }
}
