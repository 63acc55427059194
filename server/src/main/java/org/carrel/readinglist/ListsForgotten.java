package org.carrel.readinglist;

import java.util.Set;
import org.carrel.account.PersonalData;
import org.carrel.account.PersonalRows;
import org.carrel.account.UserErased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lists know of a person, and that they go with them. */
@Configuration(proxyBeanMethods = false)
class ListsForgotten {
    private final ListStore store;

    ListsForgotten(ListStore store) {
        this.store = store;
    }

    @EventListener
    void on(UserErased event) {
        store.deleteAll(event.userId());
    }

    @Bean
    static PersonalData listsOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("lists", Set.of("reading_list", "reading_list_entry"), jdbc, """
                select l.id, l.name, l.created_at as "createdAt", l.updated_at as "updatedAt", (
                    select coalesce(json_agg(json_build_object(
                        'id', e.id, 'bookId', e.book_id, 'title', coalesce(b.title, e.title), 'author', e.author,
                        'year', e.year, 'kind', e.kind, 'status', e.status, 'rating', e.rating, 'note', e.note,
                        'addedAt', e.added_at, 'updatedAt', e.updated_at) order by e.position), '[]')
                    from reading_list_entry e left join book b on b.id = e.book_id
                    where e.list_id = l.id) as entries
                from reading_list l where l.owner_id = :user order by l.created_at, l.id
                """);
    }
}
