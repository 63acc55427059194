package org.carrel.platform.security;

import java.util.List;
import org.carrel.platform.http.HttpProperties;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.ProblemWriter;
import org.carrel.platform.limit.RateLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Puts together the only chain. Sessions, request cache, anonymous, log-out, CSRF and the rest of Spring Security's
 * filters serve cookies and pages; an API with bearer tokens pays for them on every request and gains nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityGround {
    @Bean
    SecurityFilterChain chain(HttpProperties properties, List<Gate> gates, RateLimits limits, ProblemWriter problems) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                new ForeignPages(properties.corsOrigins()),
                new GateFilter(gates, problems),
                new LimitFilter(limits, problems));
    }

    /** What the firewall of Spring Security refuses (`//`, `;`, encoded slashes, control characters…) is unreadable. */
    @Bean
    RequestRejectedHandler unreadableAddress(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(
                request,
                response,
                new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "bad_request",
                        "The address or a header of the request holds characters that are not taken."));
    }

    /** Metrics of every route are taken elsewhere; a span for each filter of each request would cost more than the filter. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }
}
