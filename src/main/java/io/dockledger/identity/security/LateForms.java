package io.dockledger.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What people send from a page that is older than their session. It is not carried out, because nobody can tell whether
 * they sent it; they are led back to the page it was sent from, which says so.
 */
@Component
class LateForms {

    private static final String NOTICE =
            "Nothing of what you sent was recorded, because your session had ended. Check it and send it again.";

    /** Where the log-in looks for the page to go on to. */
    private static final String AFTER_LOG_IN = "SPRING_SECURITY_SAVED_REQUEST";

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final SessionFlashMapManager notices = new SessionFlashMapManager();

    LateForms(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
        // Long enough to find the password.
        notices.setFlashMapTimeout(Math.toIntExact(Duration.ofHours(1).toSeconds()));
    }

    /** Has the page that the form belongs to say that nothing was recorded. */
    String leadBack(HttpServletRequest request, HttpServletResponse response) {
        String page = pageOf(request.getServletPath());
        FlashMap notice = new FlashMap();
        notice.put("refused", NOTICE);
        notice.setTargetRequestPath(request.getContextPath() + page);
        notices.saveOutputFlashMap(notice, request, response);
        return page;
    }

    void leadBackAfterLogIn(HttpServletRequest request, HttpServletResponse response) {
        String page = leadBack(request, response);
        request.getSession().setAttribute(AFTER_LOG_IN, new SimpleSavedRequest(page));
    }

    /** Commands stand below their page, as {@code /tasks/{id}/complete} does below {@code /tasks/{id}}. */
    private String pageOf(String command) {
        String path = command;
        while (!path.isEmpty()) {
            if (isPage(path)) {
                return path;
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return "/";
    }

    private boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return pages.getObject().getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(condition -> condition != null && matches(condition, parsed));
    }

    private static boolean matches(PathPatternsRequestCondition condition, PathContainer path) {
        return condition.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
