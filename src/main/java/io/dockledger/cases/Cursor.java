package io.dockledger.cases;

import io.dockledger.identity.InvalidParameter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort keys of its last row. Rows that come or go in the meantime move nothing, because the next
 * page begins behind these keys and not at a number. Readers hand it back as they got it.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(String... keys) {
        byte[] joined = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /** @throws InvalidCursor when it was not made by {@link #of} with this number of keys */
    public static List<String> keys(String cursor, int count) {
        List<String> keys = split(cursor);
        if (keys.size() != count) {
            throw new InvalidCursor();
        }
        return keys;
    }

    private static List<String> split(String cursor) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return List.of(joined.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursor();
        }
    }

    /** The refusal of a cursor that no page of this list gave out. */
    public static class InvalidCursor extends InvalidParameter {

        public InvalidCursor() {
            super("after", "must be the 'next' of a page of the same list, as it was given");
        }
    }
}
