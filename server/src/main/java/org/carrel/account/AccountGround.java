package org.carrel.account;

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
}
