package org.carrel.search.saved;

import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SavedSearchGround {
    @Bean
    Recurring tellSavedSearches(SavedSearchRound round) {
        return Recurring.every("tell-saved-searches", Duration.ofMinutes(15), round::run);
    }
}
