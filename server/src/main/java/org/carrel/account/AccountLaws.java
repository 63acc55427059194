package org.carrel.account;

import java.util.Map;
import org.carrel.platform.http.Law;
import org.carrel.platform.http.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints on users mean to a reader. */
@Configuration(proxyBeanMethods = false)
class AccountLaws {
    static final Law USERNAME =
            new Law("username_is_unique", "username_taken", "username", "This username is taken; choose another.");
    private static final Law LOOK =
            new Law("no_username_looks_like_another", USERNAME.code(), USERNAME.field(), USERNAME.message());
    static final Law EMAIL =
            new Law("email_is_unique", "email_taken", "email", "There is an account with this e-mail address already.");
    static final Law CARD_NUMBER =
            new Law("card_number_is_unique", "card_number_taken", "cardNumber", "This card belongs to somebody else.");

    @Bean
    Law uniqueUsername() {
        return USERNAME;
    }

    @Bean
    Law uniqueLook() {
        return LOOK;
    }

    @Bean
    Law uniqueEmail() {
        return EMAIL;
    }

    @Bean
    Law uniqueCardNumber() {
        return CARD_NUMBER;
    }

    static Reason reason(Law law) {
        return Reason.of(law.code(), law.message(), Map.of("field", law.field()));
    }
}
