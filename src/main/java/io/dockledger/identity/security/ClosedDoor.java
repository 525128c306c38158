package io.dockledger.identity.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.Installation;
import io.dockledger.identity.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What is answered to whom the door stays shut: problem+json to programs, the log-in or an error page to people. */
@Component
class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String LOGIN = "/login";

    private final AuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint(LOGIN);
    private final ObjectMapper json;
    private final Installation installation;
    private final LateForms lateForms;

    ClosedDoor(ObjectMapper json, Installation installation, LateForms lateForms) {
        this.json = json;
        this.installation = installation;
        this.lateForms = lateForms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof TooManyAttempts attempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(attempts.waitSeconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", text(refused));
        } else if (request.getHeader("HX-Request") != null) {
            // A part of a page must not be replaced by the log-in page; the whole page goes there.
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (isForPerson(request)) {
            loginPage.commence(request, response, refused);
        } else {
            challenge(request, response);
            write(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in", text(refused));
        }
    }

    /** Basic is not offered to scripts of a page, for the browser would open its own window for the password. */
    private void challenge(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Dockledger\"");
        if (installation.embedded() && request.getHeader("Sec-Fetch-Mode") == null) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Dockledger\", charset=\"UTF-8\"");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && request.getServletPath().equals(LOGIN)) {
            // The log-in page lay open longer than its session; a fresh one works.
            response.sendRedirect(request.getContextPath() + LOGIN);
        } else if (refused instanceof CsrfException && nobodyIsSignedIn()) {
            if (isForPerson(request)) {
                lateForms.leadBackAfterLogIn(request, response);
            }
            // The token is looked at before the sign-in is; but without a session what lacks is not the token.
            commence(request, response, new InsufficientAuthenticationException("""
                    Nobody is signed in. Send a token as Authorization: Bearer, or log in and send the session's cookie.""", refused));
        } else if (refused instanceof CsrfException && isForPerson(request)) {
            response.sendRedirect(request.getContextPath() + lateForms.leadBack(request, response));
        } else if (isForPerson(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (refused instanceof CsrfException) {
            write(request, response, HttpStatus.FORBIDDEN, "csrf-token-missing", """
                    A session has to send its token in the header X-CSRF-TOKEN; GET /api/v1/me gives it.""");
        } else {
            write(request, response, HttpStatus.FORBIDDEN, "forbidden", text(refused));
        }
    }

    private static boolean nobodyIsSignedIn() {
        return !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication);
    }

    private static boolean isForPerson(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator")
                && !path.startsWith("/v3/");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        ProblemDetail problem = Problems.of(status, code, detail);
        problem.setInstance(Problems.instance(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private static String text(Exception refused) {
        return String.valueOf(refused.getMessage());
    }
}
