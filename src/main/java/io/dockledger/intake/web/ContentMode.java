package io.dockledger.intake.web;

import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Problem;
import io.dockledger.intake.MediaTypes;

/** The ways in which CloudEvents come over HTTP. */
enum ContentMode {
    BATCH,
    STRUCTURED,
    BINARY;

    /**
     * @param attributesInHeaders whether the request has the headers of binary mode
     * @throws IntakeRefused where it is none of them
     */
    static ContentMode of(String contentType, boolean attributesInHeaders) {
        if (!MediaTypes.isUtf8(contentType)) {
            throw unsupported(contentType);
        }
        String essence = MediaTypes.essence(contentType);
        // The batch comes first, because its type begins like that of a single event.
        if (essence.equals("application/cloudevents-batch+json")) {
            return BATCH;
        }
        if (essence.equals("application/cloudevents+json")) {
            return STRUCTURED;
        }
        if (attributesInHeaders && MediaTypes.isJson(essence) && !essence.startsWith("application/cloudevents")) {
            return BINARY;
        }
        throw unsupported(contentType);
    }

    static void requireXml(String contentType) {
        String essence = MediaTypes.essence(contentType);
        if (!essence.equals("application/xml") && !essence.equals("text/xml")) {
            throw new IntakeRefused(
                    Problem.UNSUPPORTED, "Documents are taken as application/xml, not as '%s'.".formatted(contentType));
        }
    }

    private static IntakeRefused unsupported(String contentType) {
        return new IntakeRefused(
                Problem.UNSUPPORTED,
                "Events are taken in UTF-8 as application/cloudevents+json, as application/cloudevents-batch+json, or as application/json with ce- headers; not as '%s'."
                        .formatted(contentType));
    }
}
