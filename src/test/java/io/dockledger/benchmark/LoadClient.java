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
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Posts events over some connections, as several sending systems would. */
final class LoadClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    LoadClient(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    /**
     * Posts every event of the cases: the orders of a batch of cases with one request, then their receipts, then their
     * invoices; several batches at the same time.
     *
     * @param batch how many events go into one request
     */
    void post(int from, int cases, int batch, int connections) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        int end = from + cases;
        inParallel(connections, () -> {
            for (int first = next.getAndAdd(batch); first < end; first = next.getAndAdd(batch)) {
                requests(first, Math.min(end, first + batch)).forEach(this::post);
            }
        });
    }

    /** Posts at a steady rate and gives how long each answer took, in nanoseconds, sorted. */
    long[] timed(int from, double eventsPerSecond, int seconds, int batch, int connections)
            throws InterruptedException {
        int batches = (int) (eventsPerSecond * seconds / SampleCase.EVENTS / batch);
        List<List<String>> all = IntStream.range(0, batches)
                .mapToObj(number -> requests(from + number * batch, from + (number + 1) * batch))
                .flatMap(List::stream)
                .toList();
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        inParallel(connections, () -> {
            for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                // Counted from when it should have been sent, so that a stall is not hidden by sending less.
                long due = start + (long) (i * batch * 1e9 / eventsPerSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                post(all.get(i));
                took.add(System.nanoTime() - due);
            }
        });
        return took.stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    /** The events of the cases by step. */
    private static List<List<String>> requests(int from, int to) {
        List<List<String>> cases = IntStream.range(from, to)
                .mapToObj(number -> new SampleCase(number).events())
                .toList();
        return IntStream.range(0, SampleCase.EVENTS)
                .mapToObj(step -> cases.stream().map(events -> events.get(step)).toList())
                .toList();
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

    private void post(List<String> events) {
        if (events.size() == 1) {
            post("application/cloudevents+json", events.get(0));
        } else {
            post("application/cloudevents-batch+json", "[" + String.join(",", events) + "]");
        }
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
