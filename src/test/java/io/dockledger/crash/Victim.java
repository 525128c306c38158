package io.dockledger.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as its users run it: a process of its own from the jar, on its embedded, durable database. */
class Victim {

    private static final Path JAR = Path.of("target/dockledger.jar");
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Path log;
    private final int port;
    private final Process process;

    private Victim(Path home, Path log, int port, Process process) {
        this.home = home;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Starts it on the given home, as a first start or after a kill, and waits until it answers. */
    static Victim start(Path home, String run) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(
                    JAR + " is missing; this test runs after the jar is packaged (mvn verify).");
        }
        int port = freePort();
        Path log = Files.createDirectories(Path.of("target/crash")).resolve(run + ".log");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx768m",
                        "-jar",
                        JAR.toString(),
                        "--server.port=" + port,
                        "--dockledger.data-dir=" + home,
                        "--dockledger.demo=false"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Victim victim = new Victim(home, log, port, process);
        victim.awaitHealth();
        return victim;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitHealth() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product ended by itself; see " + log);
            }
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IllegalStateException("The product did not come up within %s; see %s".formatted(START_PATIENCE, log));
    }

    /**
     * As {@code kill -9} does.
     *
     * @param databaseToo whether the database server dies with it, as when the power fails
     */
    void kill(boolean databaseToo) throws InterruptedException {
        Optional<ProcessHandle> database = databaseToo ? database() : Optional.empty();
        process.destroyForcibly();
        database.ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** The process that the database server noted in its directory; nobody else's server stands there. */
    private Optional<ProcessHandle> database() {
        try (Stream<Path> files = Files.find(home, 3, (path, any) -> path.endsWith("postmaster.pid"))) {
            return files.findFirst().flatMap(note -> ProcessHandle.of(pid(note)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path note) {
        try {
            return Long.parseLong(Files.readAllLines(note).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In good order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill(true);
        }
    }
}
