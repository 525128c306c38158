package io.dockledger.disputes.web;

import io.dockledger.disputes.DisputesProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one address ask for disputes only so often a minute, before anything else is done for it. */
class RequestLimit extends OncePerRequestFilter {

    private static final int SECONDS = 60;

    private final int most;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    RequestLimit(DisputesProperties properties, Clock clock) {
        this.most = properties.requestsPerMinute();
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOneTooMany(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write("Too many requests. Please try again in a minute.");
            return;
        }
        chain.doFilter(request, response);
    }

    /** Counts within the minute only, so that the memory of who asked stays small. */
    private synchronized boolean isOneTooMany(String client) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.merge(client, 1, Integer::sum) > most;
    }
}
