package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class HungUpTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/cases");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aCallerWhoHangsUpWhileAPageIsWrittenIsNoError() {
        FilterChain page = (asked, answer) -> {
            throw new ServletException("Request processing failed", new IllegalStateException(hangUp()));
        };

        assertThatCode(() -> new HungUp().doFilter(request, response, page)).doesNotThrowAnyException();
    }

    @Test
    void everyOtherFailureGoesOn() {
        FilterChain page = (asked, answer) -> {
            throw new ServletException("Request processing failed", new IOException("The disk is full"));
        };

        assertThatThrownBy(() -> new HungUp().doFilter(request, response, page)).isInstanceOf(ServletException.class);
    }

    @Test
    void theApiLogsFailuresOfItsOwnOnly(CapturedOutput output) {
        request.setServletPath("/api/v1/cases");
        ApiProblemResolver resolver = new ApiProblemResolver(new ObjectMapper());

        assertThat(resolver.resolveException(request, response, null, hangUp())).isNull();
        assertThat(output).doesNotContain("ERROR");
        assertThat(resolver.resolveException(request, response, null, new IllegalStateException("Own fault")))
                .isNotNull();
        assertThat(output).contains("ERROR").contains("Own fault");
    }

    private static ClientAbortException hangUp() {
        return new ClientAbortException(new IOException("Broken pipe"));
    }
}
