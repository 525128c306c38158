package io.dockledger.identity.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What error pages say: the reason where it is the request's fault, and nothing of our insides where it is ours. */
@Component
class PageErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (getError(request) instanceof Exception fault) {
            ProblemDetail problem = ApiProblems.of(fault);
            if (HttpStatusCode.valueOf(problem.getStatus()).is4xxClientError()
                    && Integer.valueOf(problem.getStatus()).equals(attributes.get("status"))) {
                attributes.put("message", String.valueOf(problem.getDetail()));
            }
        }
        return attributes;
    }
}
