package org.carrel.account.passkey;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Passkeys ({@code carrel.account.passkey.*}). They belong to the host of the site for good: under another host, people
 * register new ones.
 *
 * @param site where the library is on the web, as {@code carrel.mail.site} says unless something else stands here; without
 *     it passkeys work at {@code localhost} alone
 * @param origins further origins of pages that may ask for passkeys, such as {@code https://desk.library.example.org}, below
 *     the site's host
 * @param name what browsers call this library
 */
@Validated
@ConfigurationProperties("carrel.account.passkey")
record PasskeyProperties(
        Optional<URI> site,
        @DefaultValue List<URI> origins,
        @DefaultValue("Carrel") String name) {
    private static final Bounds BOUNDS = new Bounds("carrel.account.passkey");

    PasskeyProperties {
        site = site.filter(address -> !address.toString().isBlank());
        origins = List.copyOf(origins);
        site.ifPresent(address -> BOUNDS.web(address, "site"));
        origins.forEach(address -> BOUNDS.web(address, "origins"));
    }
}
