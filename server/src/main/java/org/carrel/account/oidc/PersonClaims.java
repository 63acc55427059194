package org.carrel.account.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.account.EmailAddress;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.http.Text;

/** What a provider says of a person, as it came; what cannot be read counts as not said. */
record PersonClaims(Map<String, Object> claims) {
    private static final int LONGEST_NAME = 200;

    static PersonClaims of(IDTokenClaimsSet token) {
        return new PersonClaims(token.toJSONObject());
    }

    /** What is signed counts before what is only said. */
    PersonClaims and(UserInfo info) {
        var all = new HashMap<String, Object>(info.toJSONObject());
        all.putAll(claims);
        return new PersonClaims(all);
    }

    boolean hasEmail() {
        return text("email").isPresent();
    }

    ExternalPerson person(String provider, OidcProperties.Provider settings, Instant now) {
        return new ExternalPerson(
                provider,
                settings.issuer().toString(),
                text("sub").orElseThrow(),
                readable("email", EmailAddress::parse),
                settings.trustsEmail() && verified(),
                readable("preferred_username", PersonClaims::clean),
                readable("name", PersonClaims::clean).filter(name -> !name.isEmpty()),
                text("locale"),
                provenAt(now));
    }

    /** Some say it as text. */
    private boolean verified() {
        return "true".equals(String.valueOf(claims.get("email_verified")));
    }

    /** Somebody who is signed in there for days proves nothing new by being sent on. */
    private Instant provenAt(Instant now) {
        return Optional.ofNullable(claims.get("auth_time"))
                .filter(Number.class::isInstance)
                .map(time -> Instant.ofEpochSecond(((Number) time).longValue()))
                .filter(time -> time.isBefore(now))
                .orElse(now);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(claims.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private <T> Optional<T> readable(String name, Function<String, T> reading) {
        try {
            return text(name).map(reading);
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static String clean(String text) {
        return Text.clean(text, LONGEST_NAME);
    }
}
