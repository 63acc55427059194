package org.carrel.readinglist;

import org.carrel.platform.http.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints of the lists mean, for those who lose a race. */
@Configuration(proxyBeanMethods = false)
class ListLaws {
    @Bean
    Law listNameIsUniqueForItsOwner() {
        return new Law("list_name_is_unique_for_its_owner", "list_name_taken", "name", ListRefusal.NAME_TAKEN);
    }

    @Bean
    Law aBookStandsOnceInAList() {
        return new Law(
                "a_book_stands_once_in_a_list", "book_already_in_list", "bookId", ListRefusal.BOOK_ALREADY_THERE);
    }
}
