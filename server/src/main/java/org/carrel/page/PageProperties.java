package org.carrel.page;

import java.net.URI;
import java.util.Optional;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The public pages ({@code carrel.page.*}).
 *
 * @param name the library's name, as pages show it, 1 to 100 characters; {@code carrel.mail.name} unless something else
 *     stands here
 * @param site where the library is on the web, as {@code carrel.mail.site} says unless something else stands here; without
 *     it pages give as their address the one that a browser came by
 */
@ConfigurationProperties("carrel.page")
record PageProperties(@DefaultValue("Carrel") String name, Optional<URI> site) {
    private static final Bounds BOUNDS = new Bounds("carrel.page");

    PageProperties {
        BOUNDS.check(!name.isBlank() && name.length() <= 100, "name", "1 to 100 characters", name);
        site = site.filter(address -> !address.toString().isBlank());
        site.ifPresent(address -> BOUNDS.web(address, "site"));
    }
}
