package io.dockledger.documents;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The form in which documents are stored and shown. It is independent of how the product talks JSON otherwise, because
 * it has to be readable for as long as documents are kept: decimals are plain strings, dates are ISO.
 */
final class DocumentJson {

    /** The one character that the database cannot keep. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private static final Map<DocumentKind, ObjectReader> READERS = readers();

    private DocumentJson() {}

    /** @throws UnreadableDocument where it contains what the database cannot keep */
    static String write(Document document) {
        try {
            String json = WRITER.writeValueAsString(document);
            if (json.contains("\\u0000") && NUL.matcher(json).find()) {
                throw new UnreadableDocument("/", "the character U+0000 stands in it and cannot be stored");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Document " + document.key() + " cannot be written as JSON.", e);
        }
    }

    static Document read(DocumentKind kind, String json) {
        try {
            return Objects.requireNonNull(READERS.get(kind)).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + kind.code() + " cannot be read.", e);
        }
    }

    private static Map<DocumentKind, ObjectReader> readers() {
        Map<DocumentKind, ObjectReader> readers = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : DocumentKind.values()) {
            readers.put(kind, MAPPER.readerFor(kind.type()));
        }
        return readers;
    }

    private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }
}
