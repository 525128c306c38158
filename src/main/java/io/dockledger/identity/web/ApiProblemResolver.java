package io.dockledger.identity.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers when the API fails and no room has its own answer: a problem that tells nothing of our insides. Pages have
 * error pages instead.
 */
@Component
class ApiProblemResolver implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiProblemResolver.class);

    private final ObjectMapper json;

    ApiProblemResolver(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getServletPath().startsWith("/api/")
                || HungUp.isCauseOf(fault)
                || fault instanceof AccessDeniedException
                || fault instanceof AuthenticationException) {
            // Refusals go on to the doors, which know whether somebody has to sign in first.
            return null;
        }
        ProblemDetail problem = ApiProblems.of(fault);
        problem.setInstance(Problems.instance(request));
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("{} {} failed.", request.getMethod(), request.getRequestURI(), fault);
        }
        return write(problem, fault, response) ? new ModelAndView() : null;
    }

    private boolean write(ProblemDetail problem, Exception fault, HttpServletResponse response) {
        if (response.isCommitted()) {
            return false;
        }
        if (fault instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            json.writeValue(response.getOutputStream(), problem);
            return true;
        } catch (IOException e) {
            log.debug("The caller did not wait for the answer.", e);
            return false;
        }
    }
}
