package io.dockledger.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Posts events over some connections, as several sending systems would. */
final class LoadClient {

    static final int CASES_PER_BATCH = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    LoadClient(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    /** Posts every event of the cases, one by one; each case's in order, the cases at the same time. */
    void post(int from, int cases, int connections) throws InterruptedException {
        inBatches(from, cases, 1, connections, batch -> batch.forEach(this::post));
    }

    /** The same in batch mode: the orders of some cases with one request, then their receipts, then their invoices. */
    void postBatches(int from, int cases, int connections) throws InterruptedException {
        inBatches(from, cases, CASES_PER_BATCH, connections, this::postBatch);
    }

    private static void inBatches(int from, int cases, int size, int connections, Consumer<List<String>> posting)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        int end = from + cases;
        inParallel(connections, () -> {
            for (int first = next.getAndAdd(size); first < end; first = next.getAndAdd(size)) {
                List<List<String>> events = IntStream.range(first, Math.min(end, first + size))
                        .mapToObj(number -> new SampleCase(number).events())
                        .toList();
                for (int step = 0; step < SampleCase.EVENTS; step++) {
                    int which = step;
                    posting.accept(events.stream().map(of -> of.get(which)).toList());
                }
            }
        });
    }

    /** Posts at a steady rate and gives how long each answer took, in nanoseconds, sorted. */
    long[] timed(int from, double eventsPerSecond, int seconds, int connections) throws InterruptedException {
        int events = (int) (eventsPerSecond * seconds);
        List<String> all = IntStream.range(from, from + events / SampleCase.EVENTS)
                .mapToObj(SampleCase::new)
                .flatMap(sample -> sample.events().stream())
                .toList();
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        inParallel(connections, () -> {
            for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                // Counted from when it should have been sent, so that a stall is not hidden by sending less.
                long due = start + (long) (i * 1e9 / eventsPerSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                post(all.get(i));
                took.add(System.nanoTime() - due);
            }
        });
        return took.stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    /** Fails where any of the connections does: a load that was not sent would look fast. */
    private static void inParallel(int connections, Runnable work) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            for (Future<Object> one : workers.invokeAll(Collections.nCopies(connections, Executors.callable(work)))) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load was not sent.", e);
        } finally {
            workers.shutdown();
        }
    }

    private void post(String event) {
        post("application/cloudevents+json", event);
    }

    private void postBatch(List<String> events) {
        post("application/cloudevents-batch+json", "[" + String.join(",", events) + "]");
    }

    private void post(String contentType, String body) {
        HttpRequest request = request("/api/v1/events")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
        send(request, 202);
    }

    /** How long a GET took, in nanoseconds. */
    long get(String path) {
        long start = System.nanoTime();
        send(request(path).GET().build(), 200);
        return System.nanoTime() - start;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private void send(HttpRequest request, int expected) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(
                        request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while posting", e);
        }
    }
}
