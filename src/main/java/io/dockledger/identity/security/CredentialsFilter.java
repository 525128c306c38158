package io.dockledger.identity.security;

import io.dockledger.identity.Installation;
import io.dockledger.identity.SignedIn.Means;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in for one request, by what its Authorization header says and nothing else. */
class CredentialsFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final TokenLogin tokens;
    private final PasswordLogin passwords;
    private final Installation installation;
    private final ClosedDoor closed;

    CredentialsFilter(TokenLogin tokens, PasswordLogin passwords, Installation installation, ClosedDoor closed) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.installation = installation;
        this.closed = closed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signIn(request));
            SecurityContextHolder.setContext(context);
        } catch (AuthenticationException e) {
            closed.commence(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private SignedInAuthentication signIn(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return tokens.signIn(
                    new TokenSecret(header.substring(BEARER.length()).strip()));
        }
        if (scheme.startsWith(BASIC) && installation.embedded()) {
            return withPassword(header.substring(BASIC.length()).strip(), request.getRemoteAddr());
        }
        throw new BadCredentialsException("The Authorization header has to bring a bearer token.");
    }

    private SignedInAuthentication withPassword(String encoded, String client) {
        String decoded = decode(encoded);
        int colon = decoded.indexOf(':');
        if (colon < 0) {
            throw new BadCredentialsException("HTTP Basic credentials have to be account and password.");
        }
        return passwords.signIn(decoded.substring(0, colon), decoded.substring(colon + 1), client, Means.BASIC);
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadCredentialsException("HTTP Basic credentials have to be Base64.", e);
        }
    }
}
