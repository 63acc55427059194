package org.carrel.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Optional;
import java.util.Set;

/**
 * Checks ID tokens (OpenID Connect Core, 3.1.3.7): who signed it, for whom, for which attempt, until when. Only signatures with
 * a key that the provider alone has are taken: never none, and never a MAC, for which anybody could take its public key.
 */
final class IdTokens {
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final Set<JWSAlgorithm> TAKEN = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private IdTokens() {}

    /**
     * @throws BadJOSEException where it is not good
     * @throws JOSEException where the provider's keys cannot be had
     */
    static IDTokenClaimsSet check(JWT token, Discovery.Known provider, ClientID client, String nonce)
            throws BadJOSEException, JOSEException {
        var keys = new JWSVerificationKeySelector<>(TAKEN, provider.keys());
        var validator = new IDTokenValidator(provider.metadata().getIssuer(), client, keys, null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        var claims = validator.validate(token, new Nonce(nonce));
        requireParty(claims, client);
        return claims;
    }

    /** One that is for several says to whom it was given; the library looks at this only in part. */
    private static void requireParty(IDTokenClaimsSet claims, ClientID client) throws BadJOSEException {
        var party = Optional.ofNullable(claims.getAuthorizedParty()).map(Identifier::getValue);
        var needed = claims.getAudience().size() > 1;
        if (party.map(name -> !name.equals(client.getValue())).orElse(needed)) {
            throw new BadJOSEException("The token was given to another party");
        }
    }
}
