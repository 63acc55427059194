package org.carrel.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which e-mail addresses people may give ({@code carrel.account.email.*}). Sub-domains count as their domain.
 *
 * @param refuseThrowAway whether domains that are known to give out addresses for a few minutes are refused
 * @param refused further domains that are refused
 * @param refusedFile a file with further domains that are refused, one a line; {@code #} begins a remark
 * @param allowed domains that are never refused
 * @param lookUp whether the name service is asked if mail reaches the domain (MX, or an address); where it does not answer, the
 *     address is taken
 * @param lookUpTimeout how long one question to the name service may take, 100 milliseconds to 10 seconds
 * @param nameServer the name server to be asked, such as {@code 192.0.2.53} or {@code 192.0.2.53:5353}; the machine's own without
 */
@ConfigurationProperties("carrel.account.email")
record EmailProperties(
        @DefaultValue("true") boolean refuseThrowAway,
        @DefaultValue List<String> refused,
        Optional<Path> refusedFile,
        @DefaultValue List<String> allowed,
        @DefaultValue("false") boolean lookUp,
        @DefaultValue("2s") Duration lookUpTimeout,
        Optional<String> nameServer) {
    EmailProperties {
        var bounds = new Bounds("carrel.account.email");
        bounds.within(lookUpTimeout, Duration.ofMillis(100), Duration.ofSeconds(10), "look-up-timeout");
        bounds.check(
                nameServer
                        .map(name -> name.matches("[0-9a-zA-Z.:\\[\\]-]{1,255}"))
                        .orElse(true),
                "name-server",
                "a host, with a port or without",
                nameServer);
    }
}
