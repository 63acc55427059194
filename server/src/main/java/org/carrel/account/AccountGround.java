package org.carrel.account;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.carrel.account.password.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what accounts need from their settings. */
@Configuration(proxyBeanMethods = false)
class AccountGround {
    @Bean
    Passwords passwords(AccountProperties properties) {
        return new Passwords(properties.hashing());
    }

    @Bean
    Sighting bySession() {
        return new Sighting("exists (select from session s where s.user_id = u.id and s.last_used_at >= :since)");
    }

    @Bean
    Sighting byKey() {
        return new Sighting("exists (select from api_key k where k.user_id = u.id and k.last_used_at >= :since)");
    }

    @Bean
    FunctionCounter hashesOfPasswords(Passwords passwords, MeterRegistry meters) {
        return FunctionCounter.builder("carrel.account.password.hashes", passwords, Passwords::computed)
                .description("Password hashes computed since the start; slow by intent")
                .register(meters);
    }
}
