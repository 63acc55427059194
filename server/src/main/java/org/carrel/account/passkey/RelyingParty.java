package org.carrel.account.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who we are to browsers, and which pages may ask in our name. */
@Component
class RelyingParty {
    private static final String HERE = "localhost";
    private final String id;
    private final String name;
    private final Set<Origin> origins;

    RelyingParty(PasskeyProperties properties) {
        this.id = properties.site().map(URI::getHost).orElse(HERE);
        this.name = properties.name();
        this.origins = Stream.concat(properties.site().stream(), properties.origins().stream())
                .map(RelyingParty::origin)
                .collect(Collectors.toSet());
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    ServerProperty expecting(byte[] challenge) {
        return ServerProperty.builder()
                .rpId(id)
                .originPredicate(this::isOurs)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** Without a site we are under development: at any port of this machine. */
    private boolean isOurs(Origin origin) {
        return origins.isEmpty() ? HERE.equals(origin.getHost()) : origins.contains(origin);
    }

    private static Origin origin(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new Origin(address.getScheme() + "://" + address.getHost() + port);
    }
}
