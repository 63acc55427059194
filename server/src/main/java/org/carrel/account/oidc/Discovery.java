package org.carrel.account.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * What a provider says of itself (OpenID Connect Discovery), asked when it is first needed and now and then after. Where it
 * does not answer, what it said before counts on. Its keys are asked for anew where a token names one that is not known.
 */
final class Discovery {
    private static final Duration KEYS_FOR = Duration.ofMinutes(5);
    private static final Duration KEYS_AT_MOST_EVERY = Duration.ofSeconds(10);
    private static final Duration KEYS_THROUGH_OUTAGES = Duration.ofHours(4);
    private final URI issuer;
    private final ProviderLine line;
    private final Duration believedFor;
    private final Clock clock;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    Discovery(URI issuer, ProviderLine line, Duration believedFor, Clock clock) {
        this.issuer = issuer;
        this.line = line;
        this.believedFor = believedFor;
        this.clock = clock;
    }

    /** @throws ProviderAway when it does not answer, and never has */
    Known now() {
        var before = known.get();
        if (before.filter(said -> clock.instant().isBefore(said.until())).isPresent()) {
            return before.get();
        }
        try {
            var said = ask();
            known.set(Optional.of(said));
            return said;
        } catch (ProviderAway e) {
            return before.orElseThrow(() -> e);
        }
    }

    private Known ask() {
        var address = URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
        var metadata = parse(line.get(address));
        // Else one provider could speak for another (Discovery, 4.3).
        if (!issuer.toString().equals(metadata.getIssuer().getValue())) {
            throw line.away("it calls itself " + metadata.getIssuer() + ", the settings " + issuer);
        }
        var addresses = Stream.of(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI());
        if (!addresses.allMatch(OidcProperties::isSafe)) {
            throw line.away("it names an address that is missing or not safe");
        }
        return new Known(
                metadata, keys(metadata.getJWKSetURI()), clock.instant().plus(believedFor));
    }

    private OIDCProviderMetadata parse(String text) {
        try {
            return OIDCProviderMetadata.parse(text);
        } catch (ParseException e) {
            throw line.away("what it says of itself cannot be read: " + e.getMessage());
        }
    }

    private JWKSource<SecurityContext> keys(URI address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), line::resource)
                    .cache(KEYS_FOR.toMillis(), Duration.ofSeconds(15).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_AT_MOST_EVERY.toMillis())
                    .outageTolerant(KEYS_THROUGH_OUTAGES.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw line.away("its keys lie at no address: " + e.getMessage());
        }
    }
}
