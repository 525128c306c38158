package io.dockledger.intake;

import java.util.Locale;

/** The media types that the intake tells apart. */
public final class MediaTypes {

    private MediaTypes() {}

    /** Type and subtype in lower case, without parameters. */
    public static String essence(String contentType) {
        int parameters = contentType.indexOf(';');
        String essence = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return essence.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the type is JSON or based on it. */
    public static boolean isJson(String contentType) {
        String essence = essence(contentType);
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    /** Whether the type says nothing of its character set, or says that it is UTF-8. */
    public static boolean isUtf8(String contentType) {
        String parameters =
                contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        int charset = parameters.indexOf(";charset=");
        return charset < 0
                || parameters.startsWith("utf-8", charset + ";charset=".length())
                || parameters.startsWith("us-ascii", charset + ";charset=".length());
    }
}
