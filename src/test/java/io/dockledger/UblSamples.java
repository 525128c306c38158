package io.dockledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The UBL documents among the resources of the tests, and what they are read as. */
public final class UblSamples {

    private UblSamples() {}

    /** @param name of its file, such as {@code sales-order} */
    public static String text(String name) {
        try (InputStream file = UblSamples.class.getResourceAsStream("/ubl/" + name + ".xml")) {
            if (file == null) {
                throw new AssertionError("There is no sample " + name + ".");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
