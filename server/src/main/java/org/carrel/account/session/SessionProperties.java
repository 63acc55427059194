package org.carrel.account.session;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sessions look to their people ({@code carrel.account.session.*}).
 *
 * @param places networks by the names that people know them by in the list of their sessions, each as
 *     {@code 10.1.0.0/16 Main branch}; the first that holds an address counts, and elsewhere the network is shown
 */
@Validated
@ConfigurationProperties("carrel.account.session")
record SessionProperties(@DefaultValue List<String> places) {
    SessionProperties {
        places = List.copyOf(places);
        places.forEach(Place::parse);
    }
}
