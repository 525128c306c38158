package io.dockledger.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A source system that keeps sending cases and keeps the ledger of what it was answered. What it was not answered it
 * sends again after the restart, as any sender would; it cannot know whether it had arrived.
 */
class Load {

    private static final int SENDERS = 4;
    private static final int ONE_IN_TEN = 10;
    private static final int TOO_MANY = 429;

    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<TradeCase> begun = new ConcurrentLinkedQueue<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private volatile boolean sending;

    /** Event ids that were answered 202. */
    Set<String> answered() {
        return answered;
    }

    /** Every case of which at least one event was sent. */
    List<TradeCase> cases() {
        return List.copyOf(begun);
    }

    /** Sends new cases from several threads until {@link Sending#stop()}. */
    Sending start(Api integration) {
        sending = true;
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(() -> sendCases(integration));
        }
        return new Sending(senders);
    }

    /** Load that is under way. */
    class Sending {

        private final ExecutorService senders;

        Sending(ExecutorService senders) {
            this.senders = senders;
        }

        void stop() throws InterruptedException {
            sending = false;
            senders.shutdown();
            if (!senders.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The senders did not stop.");
            }
            if (fault.get() != null) {
                throw new IllegalStateException("The load failed for another reason than the kill.", fault.get());
            }
        }
    }

    private void sendCases(Api integration) {
        while (sending) {
            int number = numbers.incrementAndGet();
            TradeCase next = new TradeCase(number, number % ONE_IN_TEN == 0);
            begun.add(next);
            try {
                sendMissing(integration, next);
            } catch (IOException killed) {
                return;
            } catch (InterruptedException | RuntimeException e) {
                fault.set(e);
                return;
            }
        }
    }

    /** Sends again what was not answered. */
    void sendMissing(Api integration) throws IOException, InterruptedException {
        for (TradeCase one : begun) {
            sendMissing(integration, one);
        }
    }

    /**
     * Sends the events of the newest cases once more, answered or not, as a sender does that lost its notes.
     *
     * @return what the repeats of answered events were answered
     */
    Set<String> repeatNewest(Api integration, int cases) throws IOException, InterruptedException {
        Set<String> answers = new HashSet<>();
        for (TradeCase one : cases().subList(Math.max(0, begun.size() - cases), begun.size())) {
            for (int i = 0; i < one.events().size(); i++) {
                if (answered.contains(one.eventIds().get(i))) {
                    answers.add(send(integration, one.events().get(i)));
                }
            }
        }
        return answers;
    }

    private void sendMissing(Api integration, TradeCase one) throws IOException, InterruptedException {
        for (int i = 0; i < one.events().size(); i++) {
            if (!answered.contains(one.eventIds().get(i))) {
                send(integration, one.events().get(i));
                answered.add(one.eventIds().get(i));
            }
        }
    }

    /** @return the status that the one event got in the answer */
    private static String send(Api integration, String event) throws IOException, InterruptedException {
        HttpResponse<String> answer = integration.post("/api/v1/events", "application/cloudevents+json", event);
        while (answer.statusCode() == TOO_MANY) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = integration.post("/api/v1/events", "application/cloudevents+json", event);
        }
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("HTTP %d %s for %s".formatted(answer.statusCode(), answer.body(), event));
        }
        return Api.read(answer.body()).at("/results/0/status").asText();
    }
}
