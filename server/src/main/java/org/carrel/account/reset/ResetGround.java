package org.carrel.account.reset;

import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResetGround {
    @Bean
    Recurring answerPasswordResets(PasswordResets resets) {
        return Recurring.every("answer-password-resets", Duration.ofSeconds(5), resets::answerAll);
    }
}
