package org.carrel.account;

import java.time.Clock;
import org.carrel.account.password.Passwords;
import org.carrel.platform.limit.Throttle;
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
    Throttle signUps(AccountProperties properties, Clock clock) {
        return new Throttle("sign-up", properties.signUpByAddress(), clock);
    }
}
