package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dockledger.DockledgerTest;
import io.dockledger.crash.DyingDatabase;
import io.dockledger.crash.DyingDatabase.End;
import io.dockledger.partners.Receiver;
import io.dockledger.partners.TestDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The process dies at every call to the database, in every step of a story, and again while it delivers what the story has
 * to tell other systems; each time it begins anew. Everything ends as it does without a death, and whoever looks at the key books nothing
 * twice.
 */
@DockledgerTest
class DyingAtEachStepIntegrationTests extends Scenario {

    /** Longer than a message is held by whoever died with it. */
    private static final Duration AFTER_THE_LEASE = Duration.ofHours(1);

    /** Writes a page about each death. */
    private static final String ENGINE_LOGGER = CommandContext.class.getName();

    @Autowired
    TestDelivery delivery;

    @Autowired
    LoggingSystem logging;

    @BeforeEach
    void expectDeaths() {
        logging.setLogLevel(ENGINE_LOGGER, LogLevel.OFF);
    }

    @AfterEach
    void expectNoMore() {
        logging.setLogLevel(ENGINE_LOGGER, null);
    }

    /** For each kind of message that any story tells, and of document that it records, the shortest story with it. */
    @TestFactory
    Stream<DynamicTest> whateverIsToldAndRecordedIsToldAndRecordedOnce() {
        Map<RecordedStory, List<String>> kinds = new LinkedHashMap<>();
        shortestOfEachKind()
                .forEach((kind, story) ->
                        kinds.computeIfAbsent(story, first -> new ArrayList<>()).add(kind));
        return kinds.entrySet().stream()
                .map(each -> dynamicTest(String.join(", ", each.getValue()), () -> dies(each.getKey())));
    }

    private Map<String, RecordedStory> shortestOfEachKind() {
        List<Histories> all = Histories.all();
        Map<String, RecordedStory> stories = new TreeMap<>();
        all.get(all.size() - 1)
                .stories(json)
                .values()
                .forEach(each -> each.values()
                        .forEach(story -> kinds(story)
                                .forEach(
                                        kind -> stories.merge(kind, story, DyingAtEachStepIntegrationTests::shorter))));
        return stories;
    }

    private static Stream<String> kinds(RecordedStory story) {
        return Stream.of("told", "documents")
                .flatMap(what -> story.end().getOrDefault(what, List.of()).stream())
                .map(told -> told.split(" ", 2)[0])
                .distinct();
    }

    private static RecordedStory shorter(RecordedStory one, RecordedStory other) {
        return Stream.of(one, other)
                .min(Comparator.comparing(story -> story.steps().size()))
                .orElseThrow();
    }

    private void dies(RecordedStory recorded) {
        Story dying = new Story(this);
        Retelling retelling = new Retelling(dying);
        recorded.steps().forEach(step -> dyingAtEachCall(step, () -> retelling.of(List.of(step))));
        locksRunOut(dying);
        assertThat(retelling.end()).isEqualTo(recorded.end());
        int toSystems =
                dying.query("select key from outbox where channel = 'system'").size();
        if (toSystems > 0) {
            deliver(dying, toSystems);
        }
    }

    /** What was kept before the death is not begun anew, except for events: their senders repeat what was not answered. */
    private static void dyingAtEachCall(Step step, Runnable happens) {
        boolean repeated = step instanceof Step.Event || step instanceof Step.Batch;
        End end = End.DIED_BEFORE_ITS_COMMIT;
        for (int call = 1; end == End.DIED_BEFORE_ITS_COMMIT || (repeated && end != End.LIVED); call++) {
            end = DyingDatabase.dieAt(call, happens);
        }
    }

    /** Work that was planned for later is held by whoever died with it, until the lock on it has run out. */
    private void locksRunOut(Story story) {
        story.inTenant(
                () -> jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where tenant_id_ = ?")
                        .param(story.tenant)
                        .update());
    }

    private void deliver(Story story, int messages) {
        try (Receiver receiver = new Receiver(Map.of())) {
            Instant at = Instant.now();
            End end = End.DIED_BEFORE_ITS_COMMIT;
            for (int call = 1; end != End.LIVED; call++) {
                at = at.plus(AFTER_THE_LEASE);
                Instant moment = at;
                end = DyingDatabase.dieAt(call, () -> delivery.toSystems(story.tenant, moment, receiver.address()));
            }
            assertBookedOnce(
                    receiver.received().stream()
                            .map(request -> request.header("Idempotency-key"))
                            .distinct(),
                    messages);
            assertThatThrownBy(() -> assertBookedOnce(receiver.received().stream(), messages))
                    .as("whoever does not look at the key books twice what was sent again")
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void assertBookedOnce(Stream<?> bookings, int messages) {
        assertThat(bookings).hasSize(messages);
    }
}
