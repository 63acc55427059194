package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.carrel.platform.limit.ClientAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the library is called, and where it is on the web. */
@Component
class Site {
    private final String name;
    private final Optional<String> address;
    private final ClientAddress addresses;

    Site(PageProperties properties, ClientAddress addresses) {
        this.name = properties.name();
        this.address = properties.site().map(Site::withoutSlash);
        this.addresses = addresses;
    }

    String name() {
        return name;
    }

    /** Without a slash at the end: where it was said to be, else as the browser came. */
    String base(HttpServletRequest request) {
        return address.orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                .scheme(addresses.secure(request) ? "https" : "http")
                .build()
                .toUriString());
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }
}
