package io.dockledger.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.evidence.Correlation;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CorrelationFilterTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** The id that holds within a request that brings the given one. */
    private String within(@Nullable String given) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (given != null) {
            request.addHeader("X-Correlation-Id", given);
        }
        List<String> seen = new ArrayList<>();
        MockFilterChain chain = new MockFilterChain(new HttpServlet() {
            @Override
            public void service(ServletRequest any, ServletResponse answer) {
                seen.add(Correlation.current());
            }
        });
        new CorrelationFilter().doFilter(request, response, chain);
        return seen.get(0);
    }

    @Test
    void takesTheCallersIdAndAnswersIt() throws Exception {
        assertThat(within("order-4711/7")).isEqualTo("order-4711/7");
        assertThat(response.getHeader("X-Correlation-Id")).isEqualTo("order-4711/7");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "two words", "line\nbreak", "ä"})
    void makesOneWhereTheCallerGivesNoneThatCanBeUsed(@Nullable String given) throws Exception {
        assertThat(within(given)).isNotEqualTo(given).hasSize(36);
    }

    @Test
    void leavesNothingToTheNextRequestOfTheThread() throws Exception {
        Correlation.set("left over");

        assertThat(within(null)).isNotEqualTo("left over");
        assertThat(MDC.get(Correlation.KEY)).isNull();
    }
}
