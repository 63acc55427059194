package org.carrel.importing.googlebooks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /**
     * One query that is taken over every time.
     *
     * @param q as typed into Google Books, such as {@code subject:cooking inauthor:hazan}
     * @param limit at most so many volumes, 1 to 400
     */
    public record Query(String q, @DefaultValue("40") int limit) {
        public Query {
            check(!q.isBlank() && q.length() <= 500, "queries[].q", "1 to 500 characters", q);
            check(limit >= 1 && limit <= 400, "queries[].limit", "1 to 400", limit);
        }
    }

    public GoogleBooksProperties {
        check(isWeb(baseUrl), "base-url", "an http or https address", baseUrl);
        apiKey = apiKey.filter(key -> !key.isBlank());
        within(connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(1), "connect-timeout");
        within(readTimeout, Duration.ofMillis(100), Duration.ofMinutes(5), "read-timeout");
        check(maxAnswer.toKilobytes() >= 16 && maxAnswer.toMegabytes() <= 64, "max-answer", "16KB to 64MB", maxAnswer);
        check(attempts >= 1 && attempts <= 10, "attempts", "1 to 10", attempts);
        within(firstPause, Duration.ZERO, Duration.ofMinutes(1), "first-pause");
        within(longestPause, Duration.ZERO, Duration.ofMinutes(5), "longest-pause");
        within(restAfterFailures, Duration.ofSeconds(1), Duration.ofHours(1), "rest-after-failures");
        check(cron.equals("-") || CronExpression.isValidExpression(cron), "cron", "six fields, or -", cron);
        queries = List.copyOf(queries);
    }

    private static boolean isWeb(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }

    private static void within(Duration value, Duration least, Duration most, String name) {
        check(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, least + " to " + most, value);
    }

    private static void check(boolean right, String name, String wanted, Object is) {
        if (!right) {
            throw new IllegalArgumentException(
                    "carrel.import.google-books.%s must be %s, is %s".formatted(name, wanted, is));
        }
    }
}
