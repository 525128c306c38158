package io.dockledger.partners;

import io.dockledger.evidence.Correlation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Posts a message as a structured CloudEvent. Follows no redirects: whom we tell is configured, not answered. */
class Courier {

    private static final int GONE = 410;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final URI endpoint;
    private final Duration timeout;
    private final HttpClient http;

    Courier(URI endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** Never fails: a fault on the way is a receipt too. */
    CompletableFuture<Receipt> send(Claimed message) {
        return CompletableFuture.supplyAsync(() -> request(message), Runnable::run)
                .thenCompose(request -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .thenApply(Courier::judge)
                .exceptionally(fault -> new Receipt.Failed(reason(fault), null));
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

    private static Receipt judge(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Receipt.Delivered(status);
        }
        String error = "The receiver answered HTTP %d.".formatted(status);
        return status == GONE ? new Receipt.Gone(error) : new Receipt.Failed(error, askedPause(response));
    }

    /** Only the form in seconds; a receiver that names a date is tried again by our own schedule. */
    private static @Nullable Duration askedPause(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(null);
    }

    private static String reason(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
