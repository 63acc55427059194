package org.carrel.account.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Text;

/**
 * Writes and checks access tokens: JWTs of type {@code at+jwt} (RFC 9068), signed with ES256 and nothing else. A token
 * is good when its key is ours, its type, algorithm and issuer are exactly these, and it has not expired; the header's
 * wishes about algorithm or keys ({@code jwk}, {@code jku}, {@code none}) count for nothing.
 */
public final class AccessTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    /** Ours are about 450 characters; nothing longer is worth the work of reading. */
    private static final int LONGEST = 2_048;

    private final SigningKeys keys;
    private final String issuer;
    private final Duration lifetime;
    private final Clock clock;

    public AccessTokens(SigningKeys keys, String issuer, Duration lifetime, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    public Duration lifetime() {
        return lifetime;
    }

    public String issue(Bearer bearer) {
        var now = clock.instant();
        var key = keys.current();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(bearer.userId().toString())
                .claim("sid", bearer.sessionId().toString())
                .claim("role", bearer.role())
                .claim("name", bearer.username())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(Ids.next().toString())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
    }

    /** Empty for whatever is not a good token of ours. A check costs about 0.3 ms; keep what came out. */
    public Optional<Claims> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            return signedByUs(jwt) ? claims(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean signedByUs(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !TYPE.equals(header.getType())
                || header.getKeyID() == null) {
            return false;
        }
        var key = keys.find(header.getKeyID());
        // The verifier refuses every header parameter marked critical, for we know none.
        return key.isPresent() && jwt.verify(new ECDSAVerifier(key.get()));
    }

    private Optional<Claims> claims(JWTClaimsSet claims) throws ParseException {
        var expiry = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
        return expiry.filter(at ->
                        issuer.equals(claims.getIssuer()) && clock.instant().isBefore(at))
                .map(at -> new Claims(id(claims.getSubject()), id(claims.getClaim("sid")), at));
    }

    private static UUID id(@org.jspecify.annotations.Nullable Object claim) {
        return Text.uuid(String.valueOf(claim));
    }
}
