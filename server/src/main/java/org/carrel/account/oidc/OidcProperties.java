package org.carrel.account.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carrel.platform.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Others' identities ({@code carrel.oidc.*}): the services that people can sign in with. Secrets come from the environment, as
 * {@code CARREL_OIDC_PROVIDERS_KEYCLOAK_CLIENTSECRET}.
 *
 * @param site where the library is on the web, such as {@code https://library.example.org}: providers send people back there;
 *     required where there is a provider
 * @param attemptLifetime how long somebody may stay with a provider before coming back, 1 minute to 1 hour
 * @param ticketLifetime how long somebody may think about linking an identity to their account, 1 minute to 1 hour
 * @param connectTimeout how long connecting to a provider may take, 100 ms to 1 minute
 * @param readTimeout how long one answer of a provider may take, 100 ms to 1 minute
 * @param restAfterFailures how long a provider is left alone when half of the last questions failed, 1 second to 1 hour
 * @param discoveryFor how long what a provider says of itself is believed, 1 minute to 7 days
 */
@ConfigurationProperties("carrel.oidc")
record OidcProperties(
        Optional<URI> site,
        @DefaultValue("10m") Duration attemptLifetime,
        @DefaultValue("10m") Duration ticketLifetime,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("30s") Duration restAfterFailures,
        @DefaultValue("1h") Duration discoveryFor,
        @DefaultValue Map<String, Provider> providers) {
    private static final Bounds BOUNDS = new Bounds("carrel.oidc");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * One provider, under the name that stands in addresses: lower-case letters, digits and hyphens.
     *
     * @param name as people know it; the name in addresses where it is not given
     * @param issuer its address exactly as it gives it itself, such as {@code https://login.example.org/realms/town}
     * @param clientId as which the provider knows this library
     * @param clientSecret what it gave the library to prove that; none for a public client
     * @param scopes what is asked for; {@code openid} must be among them
     * @param signUp whether somebody without an account, whose address is verified there, gets one
     * @param trustsEmail whether it is believed that an address is theirs when it says so ({@code email_verified})
     */
    record Provider(
            Optional<String> name,
            URI issuer,
            String clientId,
            Optional<String> clientSecret,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue("false") boolean signUp,
            @DefaultValue("true") boolean trustsEmail) {
        Provider {
            name = name.map(String::strip).filter(text -> !text.isEmpty());
            clientSecret = clientSecret.filter(secret -> !secret.isBlank());
            scopes = List.copyOf(scopes);
            BOUNDS.check(isPlace(issuer), "providers[].issuer", "an https address, or http on this machine", issuer);
            BOUNDS.check(!clientId.isBlank(), "providers[].client-id", "given", "empty");
            BOUNDS.check(scopes.contains("openid"), "providers[].scopes", "a list with openid", scopes);
        }

        /** A secret never appears in a log. */
        @Override
        public String toString() {
            return "Provider[" + issuer + " " + clientId + "]";
        }
    }

    OidcProperties {
        providers = Map.copyOf(providers);
        within(attemptLifetime, Duration.ofMinutes(1), Duration.ofHours(1), "attempt-lifetime");
        within(ticketLifetime, Duration.ofMinutes(1), Duration.ofHours(1), "ticket-lifetime");
        within(connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(1), "connect-timeout");
        within(readTimeout, Duration.ofMillis(100), Duration.ofMinutes(1), "read-timeout");
        within(restAfterFailures, Duration.ofSeconds(1), Duration.ofHours(1), "rest-after-failures");
        within(discoveryFor, Duration.ofMinutes(1), Duration.ofDays(7), "discovery-for");
        providers
                .keySet()
                .forEach(id -> BOUNDS.check(
                        ID.matcher(id).matches(), "providers", "named in lower-case letters, digits and hyphens", id));
        BOUNDS.check(providers.isEmpty() || site.isPresent(), "site", "given where there is a provider", "absent");
        site.ifPresent(address -> BOUNDS.check(
                isPlace(address) && Set.of("", "/").contains(address.getPath()),
                "site",
                "an https address without a path, or http on this machine",
                address));
    }

    /** Whoever can listen on the way could sign in as anybody. */
    static boolean isSafe(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }

    private static boolean isPlace(URI address) {
        return isSafe(address)
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static void within(Duration value, Duration least, Duration most, String name) {
        BOUNDS.within(value, least, most, name);
    }
}
