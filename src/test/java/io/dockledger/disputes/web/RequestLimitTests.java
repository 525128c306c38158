package io.dockledger.disputes.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.disputes.DisputesProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RequestLimitTests {

    private static final DisputesProperties TWO_A_MINUTE =
            new DisputesProperties(URI.create("http://localhost"), DataSize.ofKilobytes(1), 1, 2);

    private static int status(RequestLimit limit, String client) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/disputes/x");
        request.setRemoteAddr(client);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void oneAddressIsTurnedAwayAndOthersAreNot() throws Exception {
        RequestLimit limit =
                new RequestLimit(TWO_A_MINUTE, Clock.fixed(Instant.parse("2026-03-02T07:30:00Z"), ZoneOffset.UTC));
        assertThat(status(limit, "192.0.2.1")).isEqualTo(200);
        assertThat(status(limit, "192.0.2.1")).isEqualTo(200);
        assertThat(status(limit, "192.0.2.1")).isEqualTo(429);
        assertThat(status(limit, "192.0.2.2")).isEqualTo(200);
    }
}
