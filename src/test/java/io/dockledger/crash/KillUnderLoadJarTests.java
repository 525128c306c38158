package io.dockledger.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the running product with -9 under load, several times, and takes stock afterwards. The seed decides when, and
 * whether the database dies with it; it is printed, and {@code -Ddockledger.crash.seed=…} repeats a run.
 */
class KillUnderLoadJarTests {

    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> ENDS = Set.of("applied", "parked", "dead");

    private final Load load = new Load();

    @Test
    void everyEventAnswered202IsAppliedParkedOrDeadOnce(@TempDir Path home) throws Exception {
        long seed = Long.getLong("dockledger.crash.seed", System.nanoTime());
        System.out.println("Kill under load: seed " + seed);
        Random random = new Random(seed);

        for (int kill = 1; kill <= KILLS; kill++) {
            killUnderLoad(home, "until-kill-" + kill, random);
        }

        Victim survivor = Victim.start(home, "survivor");
        try {
            Api integration = Api.as(survivor, "integration").byToken("events:write");
            assertThat(load.repeatNewest(integration, 10)).isEqualTo(Set.of("duplicate"));
            load.sendMissing(integration);
            Instant resent = Instant.now();
            awaitNothingPending(Api.as(survivor, "operator"));
            System.out.printf(
                    "Kill under load: %d events of %d cases were answered; the rest was applied %d s after the last%n",
                    load.answered().size(),
                    load.cases().size(),
                    Duration.between(resent, Instant.now()).toSeconds());
            assertNothingLostAndNothingTwice(survivor);
            assertEveryCaseGotWhereItBelongs(survivor);
        } finally {
            survivor.stop();
        }
    }

    private void killUnderLoad(Path home, String run, Random random) throws Exception {
        Victim victim = Victim.start(home, run);
        Load.Sending sending;
        boolean databaseToo = random.nextBoolean();
        int more = 60 + random.nextInt(240);
        try {
            load.sendMissing(Api.as(victim, "integration").byToken("events:write"));
            int before = load.answered().size();
            sending = load.start(Api.as(victim, "integration").byToken("events:write"));
            awaitAnswered(before + more);
            awaitWorkInHand(Api.as(victim, "operator"));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
        } finally {
            victim.kill(databaseToo);
        }
        sending.stop();
        System.out.printf(
                Locale.ROOT,
                "Kill under load: %s after %d more events were answered%s%n",
                run,
                more,
                databaseToo ? ", the database with it" : "");
    }

    private void awaitAnswered(int count) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (load.answered().size() < count) {
            assertThat(Instant.now()).as("events are answered").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** A kill while nothing is under way would prove nothing. */
    private static void awaitWorkInHand(Api operator) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (pending(operator) == 0) {
            assertThat(Instant.now()).as("work is pending under load").isBefore(deadline);
        }
    }

    private static int pending(Api operator) throws IOException, InterruptedException {
        return operator.get("/api/v1/inbox?status=pending&limit=10")
                .path("items")
                .size();
    }

    /** Liveness: whatever can be applied is applied without anybody's help. */
    private static void awaitNothingPending(Api operator) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (pending(operator) > 0) {
            assertThat(Instant.now()).as("the inbox gets empty").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Safety. */
    private void assertNothingLostAndNothingTwice(Victim survivor) throws IOException, InterruptedException {
        List<JsonNode> rows =
                Api.as(survivor, "operator").all("/api/v1/inbox?source=" + TradeCase.SOURCE + "&limit=200", "after");
        assertThat(rows).extracting(row -> row.path("eventId").asText()).doesNotHaveDuplicates();
        Map<String, String> statuses = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.path("eventId").asText(),
                        row -> row.path("status").asText().toLowerCase(Locale.ROOT)));
        assertThat(statuses.keySet()).containsExactlyInAnyOrderElementsOf(load.answered());
        assertThat(statuses.values()).isSubsetOf(ENDS);

        Api auditor = Api.as(survivor, "auditor");
        List<String> applied = auditor.all("/api/v1/evidence?kind=event-applied&limit=1000", "after").stream()
                .map(entry -> entry.path("detail").path("eventId").asText())
                .toList();
        assertThat(applied).doesNotHaveDuplicates();
        assertThat(new HashSet<>(applied)).isEqualTo(keysWith(statuses, "applied"));

        JsonNode verification = auditor.get("/api/v1/evidence/verification");
        assertThat(verification.path("intact").asBoolean())
                .as("%s", verification)
                .isTrue();
        assertThat(verification.path("entries").asInt()).isGreaterThanOrEqualTo(applied.size());
    }

    private static Set<String> keysWith(Map<String, String> statuses, String status) {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(status))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** These cases need nothing that did not come, so each has got as far as it can without a person, once. */
    private void assertEveryCaseGotWhereItBelongs(Victim survivor) throws IOException, InterruptedException {
        Api auditor = Api.as(survivor, "auditor");
        List<String> released = Api.as(survivor, "operator")
                .all("/api/v1/outbox?kind=io.dockledger.payment.released.v1&limit=500", "before")
                .stream()
                .map(message -> message.path("body").path("subject").asText())
                .toList();
        assertThat(released)
                .containsExactlyInAnyOrderElementsOf(load.cases().stream()
                        .filter(one -> !one.overbilled())
                        .map(TradeCase::invoice)
                        .toList());
        for (TradeCase one : load.cases()) {
            assertMilestones(auditor, one.order(), "receive-to-pay", List.of("orderReleased", "goodsReceived"));
            assertMilestones(
                    auditor,
                    one.invoice(),
                    "invoice-to-payment",
                    one.overbilled()
                            ? List.of("invoiceArrived", "exceptionRaised")
                            : List.of("invoiceArrived", "matched", "paymentReleased"));
        }
    }

    private static void assertMilestones(Api auditor, String number, String process, List<String> once)
            throws IOException, InterruptedException {
        List<JsonNode> found = StreamSupport.stream(
                        auditor.get("/api/v1/cases?businessKey=" + number + "&process=" + process)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("businessKey").asText().equals(number))
                .toList();
        assertThat(found).as("cases of %s", number).hasSize(1);
        List<String> names = StreamSupport.stream(
                        found.get(0).path("milestones").spliterator(), false)
                .map(milestone -> milestone.path("name").asText())
                .toList();
        assertThat(names).as("milestones of %s", number).containsOnlyOnce(once.toArray(String[]::new));
    }
}
