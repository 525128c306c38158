package io.dockledger.evidence.web;

import io.dockledger.evidence.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a correlation id, the caller's where it sends a usable one, and tells it in the answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {

    /** What cannot forge a log line or a header, and is short enough for every one of them. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Correlation.clear();
        given(request.getHeader(Correlation.HEADER));
        response.setHeader(Correlation.HEADER, Correlation.current());
        // Error pages show it, and are made when this thread has forgotten it.
        request.setAttribute("correlationId", Correlation.current());
        try {
            chain.doFilter(request, response);
        } finally {
            Correlation.clear();
        }
    }

    private static void given(@Nullable String id) {
        if (id != null && USABLE.matcher(id).matches()) {
            Correlation.set(id);
        }
    }
}
