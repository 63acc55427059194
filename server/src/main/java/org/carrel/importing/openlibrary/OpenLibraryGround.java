package org.carrel.importing.openlibrary;

import java.time.Clock;
import org.carrel.importing.remote.Conversation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenLibraryGround {
    @Bean
    OpenLibrary openLibrary(OpenLibraryProperties properties, Clock clock) {
        return new OpenLibrary(properties, new Conversation(properties.neighbour(), clock), clock);
    }
}
