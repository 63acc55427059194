package org.carrel.search.saved;

import org.carrel.platform.http.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SavedSearchLaws {
    static final Law NAME_IS_UNIQUE = new Law(
            "saved_search_name_is_unique_for_its_owner",
            "saved_search_name_taken",
            "name",
            "You have a saved search of this name already.");

    @Bean
    Law savedSearchNameIsUniqueForItsOwner() {
        return NAME_IS_UNIQUE;
    }
}
