package org.carrel.catalogue;

import org.carrel.platform.http.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueLaws {
    static final Law ISBN_IS_UNIQUE =
            new Law("isbn_is_unique", "isbn_taken", "isbn", "Another book of the catalogue has this ISBN.");

    @Bean
    Law isbnIsUnique() {
        return ISBN_IS_UNIQUE;
    }

    @Bean
    Law sourceIdIsUnique() {
        return new Law(
                "source_id_is_unique", "source_id_taken", "sourceId", "This was taken in from its source before.");
    }
}
