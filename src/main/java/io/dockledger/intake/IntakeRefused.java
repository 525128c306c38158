package io.dockledger.intake;

import java.util.List;

/** Something that cannot be taken in, with the exact reason. */
public class IntakeRefused extends RuntimeException {

    private final Problem problem;
    private final transient List<Fault> faults;

    public IntakeRefused(Problem problem, String detail, List<Fault> faults) {
        super(detail);
        this.problem = problem;
        this.faults = List.copyOf(faults);
    }

    public IntakeRefused(Problem problem, String detail) {
        this(problem, detail, List.of());
    }

    public Problem problem() {
        return problem;
    }

    /** Where in what was sent the faults are; empty where the whole of it is at fault. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One fault.
     *
     * @param at JSON pointer or XPath into what was sent
     * @param message what is wrong there
     */
    public record Fault(String at, String message) {}

    /** The kinds of refusal, with the HTTP status and the stable end of the problem's type. */
    public enum Problem {
        MALFORMED(400, "malformed-content", "The content cannot be read"),
        INVALID_ENVELOPE(400, "invalid-envelope", "The event's attributes are not valid"),
        TOO_LARGE(413, "too-large", "The content is too large"),
        UNSUPPORTED(415, "unsupported-media-type", "This kind of content is not taken here"),
        INVALID(422, "invalid-data", "The content is not valid"),
        UNKNOWN_TYPE(422, "unknown-type", "There is no such event type or document"),
        CONFLICT(409, "event-id-conflict", "The event id is taken by another content"),
        TOO_MANY(429, "too-many-requests", "Too many events at once"),
        UNAVAILABLE(503, "inbox-unavailable", "The inbox cannot be written now");

        private final int status;
        private final String code;
        private final String title;

        Problem(int status, String code, String title) {
            this.status = status;
            this.code = code;
            this.title = title;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The stable end of the problem's type. */
        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }
}
