package org.carrel.notice;

import java.util.Set;
import org.carrel.account.PersonalData;
import org.carrel.account.PersonalRows;
import org.carrel.account.UserErased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the outbox knows of a person, and that it goes with them; the last letter comes after this. */
@Configuration(proxyBeanMethods = false)
class LettersForgotten {
    private final OutboxStore store;

    LettersForgotten(OutboxStore store) {
        this.store = store;
    }

    @EventListener
    void on(UserErased event) {
        store.deleteAll(event.userId());
    }

    @Bean
    static PersonalData lettersOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("letters", Set.of("outbox_message"), jdbc, """
                select id, kind, subject, address, language, state, created_at as "createdAt", sent_at as "sentAt"
                from outbox_message where user_id = :user order by created_at, id
                """);
    }
}
