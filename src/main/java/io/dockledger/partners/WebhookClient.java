package io.dockledger.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to addresses that partners gave us. It connects only where the {@link WebhookGuard} resolved the host to, follows
 * no redirect, keeps no connection and no cookie, and reads no answer but its head.
 */
class WebhookClient {

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final Executor threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "webhook-delivery");
        thread.setDaemon(true);
        return thread;
    });

    WebhookClient(WebhookGuard guard, Duration timeout) {
        this.timeout = timeout;
        Timeout each = Timeout.of(timeout);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(200)
                        .setMaxConnPerRoute(50)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(each).build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Dockledger")
                .build();
    }

    CompletableFuture<Receipt> post(URI address, String body, Map<String, String> headers) {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        CompletableFuture<Receipt> answer = CompletableFuture.supplyAsync(() -> exchange(request), threads)
                .exceptionally(Receipt::of)
                // Each read has its own time-out; a receiver that trickles would keep us for ever.
                .completeOnTimeout(tooSlow(), timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        return answer.whenComplete((receipt, fault) -> request.abort());
    }

    private Receipt tooSlow() {
        return new Receipt.Failed(
                "The receiver did not answer within %d s."
                        .formatted(timeout.multipliedBy(2).toSeconds()),
                null);
    }

    private Receipt exchange(HttpPost request) {
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            Header retryAfter = response.getFirstHeader("Retry-After");
            Receipt receipt = Receipt.of(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
            // Aborted before it is closed, or closing would read the rest of whatever the receiver sends.
            request.abort();
            return receipt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
