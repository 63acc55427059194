package org.carrel.importing.openlibrary;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.carrel.importing.remote.Neighbour;
import org.carrel.importing.remote.Patience;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Open Library ({@code carrel.import.open-library.*}).
 *
 * @param baseUrl where it is; http or https; another address for tests and closed networks
 * @param coversUrl where its covers are
 * @param contact an e-mail address or a page that tells Open Library who asks, as it wishes; none by default
 * @param connectTimeout how long a connection may take, 100 ms to 1 minute
 * @param readTimeout how long one answer may take, 100 ms to 5 minutes
 * @param maxAnswer the largest answer that is read, 16 KB to 64 MB
 * @param attempts how often one question is asked before it counts as failed, 1 to 10
 * @param firstPause the wait before the second attempt, doubled for each further one, scattered by half
 * @param longestPause a longer wait, also one that Open Library asks for, is not waited for
 * @param restAfterFailures how long it is left alone when half of the last attempts failed, 1 second to 1 hour
 * @param between how long from one question to the next on the average, up to 1 minute; it grants one a second, and three to
 *     those who name a contact
 */
@ConfigurationProperties("carrel.import.open-library")
record OpenLibraryProperties(
        @DefaultValue("https://openlibrary.org") URI baseUrl,
        @DefaultValue("https://covers.openlibrary.org") URI coversUrl,
        Optional<String> contact,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("8MB") DataSize maxAnswer,
        @DefaultValue("3") int attempts,
        @DefaultValue("500ms") Duration firstPause,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("30s") Duration restAfterFailures,
        @DefaultValue("1s") Duration between) {
    private static final String PREFIX = "carrel.import.open-library";
    private static final Bounds BOUNDS = new Bounds(PREFIX);

    OpenLibraryProperties {
        BOUNDS.web(baseUrl, "base-url");
        BOUNDS.web(coversUrl, "covers-url");
        contact = contact.map(String::strip).filter(text -> !text.isEmpty());
        var plain = contact.filter(text -> !text.matches("[\\x21-\\x7E&&[^()]]{3,200}"))
                .isEmpty();
        BOUNDS.check(plain, "contact", "an e-mail address or the address of a page", contact.orElse(""));
        var sane = new Patience(
                PREFIX,
                connectTimeout,
                readTimeout,
                maxAnswer,
                attempts,
                firstPause,
                longestPause,
                restAfterFailures,
                between);
        between = sane.between();
    }

    Neighbour neighbour() {
        return new Neighbour(
                "Open Library",
                "open_library_away",
                contact.map(who -> "Carrel (" + who + ")").orElse("Carrel"),
                new Patience(
                        PREFIX,
                        connectTimeout,
                        readTimeout,
                        maxAnswer,
                        attempts,
                        firstPause,
                        longestPause,
                        restAfterFailures,
                        between));
    }
}
