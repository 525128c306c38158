package io.dockledger.disputes.web;

import io.dockledger.disputes.DisputesProperties;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the pages that partners reach without signing in. */
@Configuration(proxyBeanMethods = false)
class DisputeDoors {

    @Bean
    FilterRegistrationBean<RequestLimit> disputeRequestLimit(DisputesProperties properties, Clock clock) {
        FilterRegistrationBean<RequestLimit> limit = new FilterRegistrationBean<>(new RequestLimit(properties, clock));
        limit.addUrlPatterns("/disputes/*", "/api/v1/disputes/*");
        limit.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return limit;
    }
}
