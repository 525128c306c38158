package io.dockledger.identity.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every operation: it says which right it takes, is given only what can be kept, and fails with a problem. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final RightsInterceptor rights;
    private final LossyParameters parameters;
    private final ApiProblemResolver problems;

    WebConfiguration(RightsInterceptor rights, LossyParameters parameters, ApiProblemResolver problems) {
        this.rights = rights;
        this.parameters = parameters;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights);
        registry.addInterceptor(parameters);
    }

    /** Second, for the rooms' own answers come first. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(Math.min(1, resolvers.size()), problems);
    }
}
