package io.dockledger;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Calls the product as it runs in the test; an answer of any status is an answer, and redirects are not followed. */
@TestComponent
public class TestApi {

    private final Environment environment;
    private final JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build());

    TestApi(Environment environment) {
        this.environment = environment;
    }

    /** Calls with HTTP Basic; accounts of the demo companies and of {@link TestTenants} have their id as password. */
    public RestClient as(String account) {
        return client(headers -> headers.setBasicAuth(account, account));
    }

    public RestClient withToken(String token) {
        return client(headers -> headers.setBearerAuth(token));
    }

    public RestClient anonymous() {
        return client(headers -> {});
    }

    /** Where the product listens. */
    public String baseUrl() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private RestClient client(Consumer<HttpHeaders> headers) {
        return RestClient.builder()
                .baseUrl(baseUrl())
                .requestFactory(requests)
                .defaultHeaders(headers)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }
}
