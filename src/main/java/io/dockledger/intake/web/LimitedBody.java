package io.dockledger.intake.web;

import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

/** Reads bodies no further than they may be long. */
final class LimitedBody {

    private LimitedBody() {}

    static byte[] read(HttpServletRequest request, DataSize most) throws IOException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new IntakeRefused(Problem.UNSUPPORTED, "Compressed content is not taken here.");
        }
        if (request.getContentLengthLong() > most.toBytes()) {
            throw tooLarge(most);
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most.toBytes() + 1));
        if (body.length > most.toBytes()) {
            throw tooLarge(most);
        }
        return body;
    }

    private static IntakeRefused tooLarge(DataSize most) {
        return new IntakeRefused(
                Problem.TOO_LARGE,
                "The content is larger than the %d bytes that are taken here.".formatted(most.toBytes()));
    }
}
