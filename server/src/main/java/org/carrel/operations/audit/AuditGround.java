package org.carrel.operations.audit;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every request watched, from before anybody asks who may: a refusal is a deed too. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AuditGround implements WebMvcConfigurer {
    private final DeedEnding ending;
    private final ClientAddress addresses;
    private final Clock clock;

    AuditGround(DeedEnding ending, ClientAddress addresses, Clock clock) {
        this.ending = ending;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new DeedWatch(ending, addresses, clock)).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    static Recurring verifyAudit(AuditUpkeep upkeep) {
        return Recurring.daily("verify-audit", LocalTime.of(3, 10), ZoneOffset.UTC, upkeep::night);
    }
}
