package io.dockledger.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers by RFC 9457. Programs may rely on the type; the detail is for people. */
public final class Problems {

    private static final String TYPES = "urn:dockledger:problem:";

    private Problems() {}

    /** @param code kebab-case, stable */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + code));
        return problem;
    }

    /**
     * @param code kebab-case, stable
     * @param title says in a few words what the type means, the same each time
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String title, String detail) {
        ProblemDetail problem = of(status, code, detail);
        problem.setTitle(title);
        return problem;
    }

    /** The request that the problem is about, without its query, which may name what should not be repeated. */
    public static URI instance(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .path(request.getRequestURI())
                .build()
                .toUri();
    }
}
