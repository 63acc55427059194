package org.carrel.search.saved;

import java.util.Set;
import org.carrel.account.ConsentKind;
import org.carrel.account.ConsentWithdrawn;
import org.carrel.account.PersonalData;
import org.carrel.account.PersonalRows;
import org.carrel.account.UserErased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What saved searches know of a person; that they go with them, and mail only who agrees. */
@Configuration(proxyBeanMethods = false)
class SearchesForgotten {
    private final SavedSearchStore store;

    SearchesForgotten(SavedSearchStore store) {
        this.store = store;
    }

    @EventListener
    void on(UserErased event) {
        store.deleteAll(event.userId());
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.kind() == ConsentKind.SAVED_SEARCH_MAILS) {
            store.mailNoMore(event.userId());
        }
    }

    @Bean
    static PersonalData searchesOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("savedSearches", Set.of("saved_search"), jdbc, """
                select id, name, query, mails, created_at as "createdAt", updated_at as "updatedAt"
                from saved_search where owner_id = :user order by created_at, id
                """);
    }
}
