package io.dockledger.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter of a request that cannot be what it is: a problem for programs, an error page that names it for people. */
public class InvalidParameter extends ErrorResponseException {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @param rule what it must be, to follow the parameter's name */
    public InvalidParameter(String parameter, String rule) {
        super(HttpStatus.BAD_REQUEST, problem(parameter, rule), null);
    }

    private static ProblemDetail problem(String parameter, String rule) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST, "invalid-parameter", "The parameter '%s' %s.".formatted(parameter, rule));
        problem.setProperty("parameter", parameter);
        return problem;
    }

    /** Refuses a time that no calendar of the database has. */
    public static void refuseFarOff(String parameter, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new InvalidParameter(parameter, "must lie in the years 1 to 9999");
        }
    }
}
