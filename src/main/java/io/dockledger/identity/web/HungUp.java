package io.dockledger.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A caller who hangs up before the answer is written is nobody's fault, and no error in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HungUp extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(HungUp.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!isCauseOf(e)) {
                throw e;
            }
            log.debug("The caller of {} {} did not wait for the answer.", request.getMethod(), request.getRequestURI());
        }
    }

    static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .anyMatch(
                        each -> each instanceof ClientAbortException || each instanceof AsyncRequestNotUsableException);
    }
}
