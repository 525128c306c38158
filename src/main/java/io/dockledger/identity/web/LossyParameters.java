package io.dockledger.identity.web;

import io.dockledger.identity.InvalidParameter;
import io.dockledger.identity.WrittenText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses, by name, what an address or a form says that the database could not keep, before anybody looks for it there. */
@Component
class LossyParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (RightsInterceptor.isOurs(handler)) {
            request.getParameterMap().forEach(LossyParameters::check);
        }
        return true;
    }

    private static void check(String name, String[] values) {
        Stream.concat(Stream.of(name), Stream.of(values)).forEach(text -> {
            String loss = WrittenText.lossOf(text);
            if (loss != null) {
                throw new InvalidParameter(name.replace('\0', '?'), loss);
            }
        });
    }
}
