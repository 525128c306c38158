package io.dockledger.identity.security;

import io.dockledger.identity.Installation;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn.Means;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: one for requests that bring credentials of their own and never take the cookie, one for sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RequestMatcher BRINGS_CREDENTIALS =
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    /** Open to whoever knows the secret in the address; nobody could make a browser send what he does not know. */
    private static final String[] BY_SECRET_ADDRESS = {"/disputes/**", "/api/v1/disputes/**"};

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain credentialsDoor(
            HttpSecurity http, TokenLogin tokens, PasswordLogin passwords, Installation installation, ClosedDoor closed)
            throws Exception {
        http.securityMatcher(BRINGS_CREDENTIALS)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new CredentialsFilter(tokens, passwords, installation, closed),
                        AnonymousAuthenticationFilter.class);
        return finish(http, closed);
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessionDoor(
            HttpSecurity http, KnownAccounts accounts, PasswordLogin passwords, ClosedDoor closed) throws Exception {
        http.csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .ignoringRequestMatchers(BY_SECRET_ADDRESS))
                .authenticationManager(byForm(passwords))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .addFilterBefore(new AccountRefreshFilter(accounts), AnonymousAuthenticationFilter.class);
        return finish(http, closed);
    }

    private static AuthenticationManager byForm(PasswordLogin passwords) {
        return form ->
                passwords.signIn(form.getName(), String.valueOf(form.getCredentials()), clientOf(form), Means.SESSION);
    }

    private static String clientOf(Authentication form) {
        return form.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }

    private static SecurityFilterChain finish(HttpSecurity http, ClosedDoor closed) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/login", "/assets/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers(BY_SECRET_ADDRESS)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Rights.METRICS_READ)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .headers(ResponseHeaders::set)
                .addFilterAfter(new TenancyFilter(), AuthorizationFilter.class)
                .build();
    }
}
