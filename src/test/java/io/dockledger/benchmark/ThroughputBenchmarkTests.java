package io.dockledger.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.dockledger.Dockledger;
import io.dockledger.identity.database.BenchmarkDatabase;
import io.dockledger.matching.MatchingSpeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Prints how fast the product is, beside a bare engine on the same server in the same run. */
@Tag("benchmark")
class ThroughputBenchmarkTests {

    private static final Path DATA = Path.of("target/benchmark-data");
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;

    /** Between the numbers of the cases of one measurement and those of the next. */
    private static final int APART = 10_000;

    /** How many events go into a request where not said otherwise. */
    private static final int BATCH = 20;

    private final BenchmarkSize size = BenchmarkSize.given();
    private final List<String> table = new ArrayList<>();

    @Test
    void printsItsTable() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (ConfigurableApplicationContext product = start()) {
            int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            BenchmarkDatabase database = product.getBean(BenchmarkDatabase.class);
            LoadClient integration = new LoadClient(port, token(port, "integration", "events:write"));
            LoadClient clerk = new LoadClient(port, token(port, "clerk", "tasks:read"));
            HikariDataSource pool = product.getBean(HikariDataSource.class);
            database.createSchema("bare");
            try (BareEngine bare = new BareEngine(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), "bare")) {
                measure(integration, clerk, bare, database);
            }
        }
        table.forEach(System.out::println);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Dockledger.class, BenchmarkDatabase.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--dockledger.demo=false",
                        "--dockledger.intake.events-per-second=100000",
                        "--dockledger.data-dir=" + DATA);
    }

    private void measure(LoadClient integration, LoadClient clerk, BareEngine bare, BenchmarkDatabase database)
            throws InterruptedException {
        for (int lines : new int[] {5, 50}) {
            row(
                    "(e) matching alone, one thread, %d lines an invoice".formatted(lines),
                    "%,.0f lines/s",
                    MatchingSpeed.linesPerSecond(1_000_000, lines));
        }
        throughput(integration, database, 0, size.window());
        bare.run(0, size.window(), 4);
        double small = compare(integration, bare, database, size.window(), size.small());
        answers(integration, database, size.large() + APART, small);
        double large = compare(integration, bare, database, size.small() + size.window(), size.large());
        answers(integration, database, size.large() + 4 * APART, large);
        database.openTasks(size.openTasks());
        taskList(clerk);
    }

    /** How soon the intake answers at half of what the product can do, in batches and event by event. */
    private void answers(LoadClient integration, BenchmarkDatabase database, int from, double inBatches)
            throws InterruptedException {
        latency(integration, database, from, BATCH, inBatches / 2);
        double oneByOne =
                timed(database, size.window(), () -> integration.post(from + APART, size.window(), 1, CONNECTIONS));
        row("(a) product, one event a request", "%,.0f events/s", oneByOne);
        latency(integration, database, from + 2 * APART, 1, oneByOne / 2);
    }

    /**
     * Fills both up to the size, then measures windows in turn, so that whatever else the machine does meets all of them
     * alike; the medians count. Gives the product's events per second.
     */
    private double compare(LoadClient integration, BareEngine bare, BenchmarkDatabase database, int from, int cases)
            throws InterruptedException {
        throughput(integration, database, from, cases - from);
        bare.run(from, cases - from, 4);
        int window = size.window() / ROUNDS;
        double[] products = new double[ROUNDS];
        double[] ones = new double[ROUNDS];
        double[] fours = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int next = cases + round * window;
            products[round] = throughput(integration, database, next, window);
            ones[round] = bare.run(next, window / 2, 1);
            fours[round] = bare.run(next + window / 2, window - window / 2, 4);
        }
        double product = median(products);
        double one = median(ones);
        double four = median(fours);
        String at = " at %,d cases".formatted(cases);
        row("(a) product, %d events a request".formatted(BATCH) + at, "%,.0f events/s", product);
        row("(b) bare engine, one thread" + at, "%,.0f events/s", one);
        row("(b) bare engine, four threads" + at, "%,.0f events/s", four);
        row("a / b" + at, "%.2f", product / Math.max(one, four));
        return product;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private double throughput(LoadClient client, BenchmarkDatabase database, int from, int cases)
            throws InterruptedException {
        return timed(database, cases, () -> client.post(from, cases, BATCH, CONNECTIONS));
    }

    private static double timed(BenchmarkDatabase database, int cases, Load load) throws InterruptedException {
        long start = System.nanoTime();
        load.post();
        database.awaitApplied();
        return cases * (double) SampleCase.EVENTS * 1e9 / (System.nanoTime() - start);
    }

    private interface Load {

        void post() throws InterruptedException;
    }

    private void latency(LoadClient client, BenchmarkDatabase database, int from, int batch, double rate)
            throws InterruptedException {
        long[] took = client.timed(from, rate, size.latencySeconds(), batch, CONNECTIONS);
        database.awaitApplied();
        percentiles("(c) intake's answer at %,.0f events/s, %d a request".formatted(rate, batch), took);
    }

    private void taskList(LoadClient clerk) {
        long[] took = new long[300];
        for (int i = -50; i < took.length; i++) {
            long one = clerk.get("/api/v1/tasks?view=groups");
            if (i >= 0) {
                took[i] = one;
            }
        }
        Arrays.sort(took);
        percentiles("(d) task list with %,d open tasks".formatted(size.openTasks()), took);
    }

    private void percentiles(String what, long[] sorted) {
        row(what + ", p50", "%.1f ms", sorted[sorted.length / 2] / 1e6);
        row(what + ", p99", "%.1f ms", sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private void row(String what, String format, double value) {
        String line = "| %-62s | %18s |".formatted(what, String.format(Locale.ROOT, format, value));
        table.add(line);
        System.out.println(line);
    }

    private static String token(int port, String person, String scope) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"benchmark\",\"scopes\":[\"" + scope + "\"]}"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        int start = answer.indexOf("dlk_");
        if (start < 0) {
            throw new IllegalStateException("No token for " + person + ": " + answer);
        }
        return answer.substring(start, answer.indexOf('"', start));
    }
}
