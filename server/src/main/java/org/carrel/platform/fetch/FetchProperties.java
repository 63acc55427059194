package org.carrel.platform.fetch;

import java.time.Duration;
import java.util.List;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reading from addresses that people gave ({@code carrel.fetch.*}): covers, and files of records.
 *
 * @param allowedNetworks addresses of private or local networks that may be read all the same, such as 10.1.0.0/16; none by
 *     default, so that nobody reads through us what only we can reach
 * @param connectTimeout how long a connection may take, 100 ms to 1 minute
 * @param readTimeout how long the other side may be silent, 100 ms to 5 minutes
 * @param mostRedirects how many redirects are followed, 0 to 20; each is checked as the first address was
 * @param userAgent how we introduce ourselves
 */
@ConfigurationProperties("carrel.fetch")
record FetchProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("5") int mostRedirects,
        @DefaultValue("Carrel") String userAgent) {
    private static final Bounds BOUNDS = new Bounds("carrel.fetch");

    FetchProperties {
        allowedNetworks = List.copyOf(allowedNetworks);
        within(connectTimeout, Duration.ofMinutes(1), "connect-timeout");
        within(readTimeout, Duration.ofMinutes(5), "read-timeout");
        BOUNDS.check(mostRedirects >= 0 && mostRedirects <= 20, "most-redirects", "0 to 20", mostRedirects);
        BOUNDS.check(userAgent.matches("[\\x20-\\x7E]{1,200}"), "user-agent", "1 to 200 plain characters", userAgent);
    }

    private static void within(Duration value, Duration most, String name) {
        var right = value.toMillis() >= 100 && value.compareTo(most) <= 0;
        BOUNDS.check(right, name, "100ms to " + most.toMinutes() + "m", value);
    }
}
