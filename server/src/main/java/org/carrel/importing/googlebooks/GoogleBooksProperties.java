package org.carrel.importing.googlebooks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.importing.remote.Neighbour;
import org.carrel.importing.remote.Patience;
import org.carrel.platform.Bounds;
import org.carrel.platform.limit.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;

/**
 * Google Books ({@code carrel.import.google-books.*}).
 *
 * @param baseUrl where it is; http or https; another address for tests and closed networks
 * @param apiKey raises Google's daily quota; none by default
 * @param connectTimeout how long a connection may take, 100 ms to 1 minute
 * @param readTimeout how long one answer may take, 100 ms to 5 minutes
 * @param maxAnswer the largest answer that is read, 16 KB to 64 MB
 * @param attempts how often one question is asked before it counts as failed, 1 to 10
 * @param firstPause the wait before the second attempt, doubled for each further one, scattered by half
 * @param longestPause a longer wait, also one that Google asks for, is not waited for
 * @param restAfterFailures how long Google is left alone when half of the last attempts failed, 1 second to 1 hour
 * @param searchesByAddress how often one address may search, written as {@code 30/1m}
 * @param cron when the queries run, in Spring's six fields, in UTC; {@code -} for never
 * @param queries what is taken over every time
 */
@ConfigurationProperties("carrel.import.google-books")
public record GoogleBooksProperties(
        @DefaultValue("https://www.googleapis.com/books/v1") URI baseUrl,
        Optional<String> apiKey,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("8MB") DataSize maxAnswer,
        @DefaultValue("3") int attempts,
        @DefaultValue("250ms") Duration firstPause,
        @DefaultValue("2s") Duration longestPause,
        @DefaultValue("30s") Duration restAfterFailures,
        @DefaultValue("30/1m") Limit searchesByAddress,
        @DefaultValue("0 30 3 * * *") String cron,
        @DefaultValue List<Query> queries) {
    private static final String PREFIX = "carrel.import.google-books";
    private static final Bounds BOUNDS = new Bounds(PREFIX);

    /**
     * One query that is taken over every time.
     *
     * @param q as typed into Google Books, such as {@code subject:cooking inauthor:hazan}
     * @param limit at most so many volumes, 1 to 400
     */
    public record Query(String q, @DefaultValue("40") int limit) {
        public Query {
            BOUNDS.check(!q.isBlank() && q.length() <= 500, "queries[].q", "1 to 500 characters", q);
            BOUNDS.check(limit >= 1 && limit <= 400, "queries[].limit", "1 to 400", limit);
        }
    }

    public GoogleBooksProperties {
        BOUNDS.web(baseUrl, "base-url");
        apiKey = apiKey.filter(key -> !key.isBlank());
        BOUNDS.check(cron.equals("-") || CronExpression.isValidExpression(cron), "cron", "six fields, or -", cron);
        queries = List.copyOf(queries);
        patience(connectTimeout, readTimeout, maxAnswer, attempts, firstPause, longestPause, restAfterFailures);
    }

    Neighbour neighbour() {
        return new Neighbour(
                "Google Books",
                "google_books_away",
                "Carrel",
                patience(
                        connectTimeout, readTimeout, maxAnswer, attempts, firstPause, longestPause, restAfterFailures));
    }

    private static Patience patience(
            Duration connect,
            Duration read,
            DataSize most,
            int attempts,
            Duration first,
            Duration longest,
            Duration rest) {
        return new Patience(PREFIX, connect, read, most, attempts, first, longest, rest, Duration.ZERO);
    }
}
