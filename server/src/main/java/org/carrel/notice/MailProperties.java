package org.carrel.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.carrel.account.EmailAddress;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave ({@code carrel.mail.*}). Without a host none does: they stay in the outbox, where administrators read
 * them.
 *
 * @param host the SMTP server; none by default
 * @param port its port, 1 to 65535
 * @param encryption how the connection is protected: {@code starttls} (required), {@code tls}, or {@code none}
 * @param username for servers that ask for one
 * @param password for servers that ask for one
 * @param from the address that messages come from; required where there is a host
 * @param name the library's name, as letters show it, 1 to 100 characters
 * @param site where the library is on the web, such as {@code https://library.example.org}, for links; without it there are none
 * @param timeout how long connecting, and each step after it, may take, 1 second to 5 minutes
 * @param attempts how often a message is tried before it counts as failed, 1 to 20
 * @param firstPause the wait before the second attempt, tripled for each further one, up to a fifth more or less, 1 second to 1 hour
 * @param longestPause the longest wait between two attempts, up to 2 days
 */
@ConfigurationProperties("carrel.mail")
record MailProperties(
        Optional<String> host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") Encryption encryption,
        Optional<String> username,
        Optional<String> password,
        Optional<String> from,
        @DefaultValue("Carrel") String name,
        Optional<URI> site,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("1d") Duration longestPause) {
    private static final Bounds BOUNDS = new Bounds("carrel.mail");

    enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    MailProperties {
        host = host.filter(text -> !text.isBlank());
        username = username.filter(text -> !text.isBlank());
        BOUNDS.check(port >= 1 && port <= 65_535, "port", "1 to 65535", port);
        BOUNDS.check(host.isEmpty() || from.isPresent(), "from", "given where there is a host", "absent");
        from.ifPresent(EmailAddress::parse);
        BOUNDS.check(!name.isBlank() && name.length() <= 100, "name", "1 to 100 characters", name);
        BOUNDS.check(site.map(MailProperties::isWeb).orElse(true), "site", "an http or https address", site);
        BOUNDS.within(timeout, Duration.ofSeconds(1), Duration.ofMinutes(5), "timeout");
        BOUNDS.check(attempts >= 1 && attempts <= 20, "attempts", "1 to 20", attempts);
        BOUNDS.within(firstPause, Duration.ofSeconds(1), Duration.ofHours(1), "first-pause");
        BOUNDS.within(longestPause, firstPause, Duration.ofDays(2), "longest-pause");
    }

    /** The wait after so many attempts. */
    Duration pauseAfter(int attempts) {
        var pause = firstPause;
        for (var i = 1; i < attempts && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static boolean isWeb(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }
}
