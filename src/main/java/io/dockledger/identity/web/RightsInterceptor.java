package io.dockledger.identity.web;

import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SecurityEvent;
import io.dockledger.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody call an operation who lacks the right that it requires. */
@Component
class RightsInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(RightsInterceptor.class);
    private static final String OURS = "io.dockledger.";

    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightsInterceptor(CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && isOurs(operation)) {
            check(operation, request);
        }
        return true;
    }

    /** Whether it is an operation of the product, and not of what it is built on. */
    static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith(OURS);
    }

    private void check(HandlerMethod operation, HttpServletRequest request) {
        List<String> required = requiredBy(operation);
        if (required.contains(Rights.NOTHING)) {
            return;
        }
        SignedIn someone = current.requireSignedIn();
        if (required.stream().noneMatch(right -> holds(someone, right))) {
            tell(someone, request);
            throw new AccessDeniedException("This takes the right %s, which %s does not have here."
                    .formatted(String.join(" or ", required), someone.getName()));
        }
    }

    private static boolean holds(SignedIn someone, String right) {
        return switch (right) {
            case Rights.SIGNED_IN -> true;
            case Rights.SIGNED_IN_WITH_PASSWORD -> someone.means() != SignedIn.Means.TOKEN;
            default -> someone.may(right);
        };
    }

    private static List<String> requiredBy(HandlerMethod operation) {
        @Nullable Requires onMethod = AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Requires.class);
        @Nullable
        Requires found = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Requires.class);
        if (found == null) {
            log.error("{} is closed to everybody because it lacks @Requires.", operation);
            return List.of();
        }
        return List.of(found.value());
    }

    private void tell(SignedIn someone, HttpServletRequest request) {
        events.publishEvent(new SecurityEvent(
                "access-refused",
                someone.getName(),
                someone.person().tenantId(),
                clock.instant(),
                Map.of("method", request.getMethod(), "path", request.getRequestURI())));
    }
}
