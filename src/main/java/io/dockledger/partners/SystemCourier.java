package io.dockledger.partners;

import io.dockledger.evidence.Correlation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.util.UriUtils;

/** Posts a message as a structured CloudEvent. Follows no redirects: whom we tell is configured, not answered. */
class SystemCourier implements Courier {

    private final URI endpoint;
    private final Duration timeout;
    private final HttpClient http;

    SystemCourier(URI endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SYSTEM;
    }

    @Override
    public CompletableFuture<Receipt> send(Claimed message) {
        return CompletableFuture.supplyAsync(() -> request(message), Runnable::run)
                .thenCompose(request -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .thenApply(response -> Receipt.of(
                        response.statusCode(),
                        response.headers().firstValue("Retry-After").orElse(null)))
                .exceptionally(Receipt::of);
    }

    private HttpRequest request(Claimed message) {
        return HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                // A structured field of type string, as the draft of the header wants it.
                .header("Idempotency-Key", '"' + headerText(message.key()) + '"')
                .header(Correlation.HEADER, headerText(message.correlationId()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }

    /** Document numbers may contain anything; what a header may not contain is percent-encoded. */
    private static String headerText(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
    }
}
