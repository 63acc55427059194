package org.carrel.importing.googlebooks;

import java.time.Clock;
import org.carrel.importing.remote.Conversation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GoogleBooksGround {
    @Bean
    GoogleBooks googleBooks(GoogleBooksProperties properties, Clock clock) {
        return new GoogleBooks(properties, new Conversation(properties.neighbour(), clock), clock);
    }
}
