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
import java.util.stream.LongStream;

/** Posts events one by one over some connections, as several sending systems would. */
final class LoadClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    LoadClient(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    /** Posts every event of the cases; each case's in order, the cases at the same time. */
    void post(int from, int cases, int connections) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        inParallel(connections, () -> {
            for (int number = next.getAndIncrement(); number < from + cases; number = next.getAndIncrement()) {
                new SampleCase(number).events().forEach(this::post);
            }
        });
    }

    /** Posts at a steady rate and gives how long each answer took, in nanoseconds, sorted. */
    long[] timed(int from, double eventsPerSecond, int seconds, int connections) throws InterruptedException {
        int events = (int) (eventsPerSecond * seconds);
        List<String> all = java.util.stream.IntStream.range(from, from + events / SampleCase.EVENTS)
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
        HttpRequest request = request("/api/v1/events")
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event))
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
