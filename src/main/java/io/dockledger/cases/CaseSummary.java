package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it.
 *
 * @param id the id of the process instance
 * @param businessKey the number of the document that it follows
 * @param documentKey that document's key
 * @param modelVersion the version of the process it runs on: {@code 3}, or {@code 1 (own)} of the company's own
 * @param modelSha256 of that process as it was deployed
 * @param startedAt when it began in the world
 * @param recordedAt when we learnt of it
 * @param milestones in the order in which they were reached
 * @param exceptions oldest first, the closed ones included
 */
public record CaseSummary(
        String id,
        String process,
        String businessKey,
        String documentKey,
        CaseStatus status,
        @JsonUnwrapped CaseFacts facts,
        String modelVersion,
        String modelSha256,
        String correlationId,
        Instant startedAt,
        Instant recordedAt,
        @Nullable Instant endedAt,
        List<Milestone> milestones,
        List<CaseException> exceptions) {

    /** What its open exceptions stop, such as {@code the payment}; null where none is open. */
    @JsonProperty
    public @Nullable String stops() {
        return exceptions.stream().allMatch(CaseException::isClosed) ? null : CaseProcesses.stopped(process);
    }

    @JsonProperty
    public AmountMeaning amountMeaning() {
        return CaseProcesses.amountMeaning(process);
    }

    CaseSummary with(List<Milestone> reached, List<CaseException> raised) {
        return new CaseSummary(
                id,
                process,
                businessKey,
                documentKey,
                status,
                facts,
                modelVersion,
                modelSha256,
                correlationId,
                startedAt,
                recordedAt,
                endedAt,
                reached,
                raised);
    }
}
