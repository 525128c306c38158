package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Another system: answers with the given codes in turn, then with 204, and keeps what it got. */
public class Receiver implements AutoCloseable {

    public record Received(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final Map<String, String> answerHeaders;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    public Receiver(Map<String, String> answerHeaders, Integer... answers) {
        this.answerHeaders = answerHeaders;
        this.answers.addAll(List.of(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        answerHeaders.forEach(exchange.getResponseHeaders()::add);
        Integer status;
        synchronized (answers) {
            status = answers.poll();
        }
        exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        exchange.close();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/inbox");
    }

    /** From now on it answers with these in turn, and then with 204. */
    public void answers(Integer... next) {
        synchronized (answers) {
            answers.clear();
            answers.addAll(List.of(next));
        }
    }

    /** Waits until something is received that contains the text, for half a minute at most. */
    void await(String text) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (received.stream().noneMatch(request -> request.body().contains(text))) {
            assertThat(Instant.now()).as("'%s' is received", text).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    public List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
