package io.dockledger.controls;

import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves that somebody was refused, although the refused work itself leaves nothing behind. */
@Component
public class Refusals {

    private final EvidenceLog evidence;
    private final Clock clock;
    private final Counter counter;

    Refusals(EvidenceLog evidence, Clock clock, MeterRegistry meters) {
        this.evidence = evidence;
        this.clock = clock;
        this.counter = Counter.builder("dockledger.duty.refusal")
                .description("Claims and completions that segregation of duties refused")
                .register(meters);
    }

    /**
     * Keeps the refusal in a transaction of its own.
     *
     * @param attempt what the person tried, in words, such as {@code complete the task 'Approve invoice'}
     * @param caseId the case in which it was tried, where known
     * @param cause the id of the task or event, where known
     */
    public void keep(DutyConflict conflict, String attempt, @Nullable String caseId, @Nullable String cause) {
        evidence.appendNow(new EvidenceEntry(
                "duty-refused",
                conflict.person(),
                caseId,
                clock.instant(),
                Correlation.current(),
                detail(conflict, attempt, cause)));
        counter.increment();
    }

    private static Map<String, @Nullable Object> detail(DutyConflict conflict, String attempt, @Nullable String cause) {
        DutyAct earlier = conflict.earlier();
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("attempt", attempt);
        detail.put("cause", cause);
        detail.put("duty", conflict.duty());
        detail.put("rule", conflict.rule().id());
        detail.put("ruleTitle", conflict.rule().title());
        detail.put("ruleSource", conflict.rule().source());
        detail.put("chain", earlier.chain());
        detail.put("earlierDuty", earlier.duty());
        detail.put("earlierAt", earlier.at());
        detail.put("earlierReference", earlier.reference());
        return detail;
    }
}
