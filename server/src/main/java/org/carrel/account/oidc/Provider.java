package org.carrel.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** One provider: where people are sent (code flow with PKCE), and who it says came back. */
final class Provider {
    /** The library itself is not known there, or no longer: nobody can sign in until the settings are right. */
    private static final Set<String> OUR_FAULT =
            Set.of("invalid_client", "unauthorized_client", "unsupported_grant_type");

    /** OpenID Connect Core, 2. */
    private static final int LONGEST_SUBJECT = 255;

    private final String id;
    private final OidcProperties.Provider settings;
    private final URI redirection;
    private final ClientID client;
    private final ProviderLine line;
    private final Discovery discovery;
    private final Clock clock;

    Provider(String id, OidcProperties.Provider settings, OidcProperties all, Clock clock) {
        this.id = id;
        this.settings = settings;
        this.redirection = all.site().orElseThrow().resolve("/v1/identity-providers/" + id + "/callback");
        this.client = new ClientID(settings.clientId());
        this.line = new ProviderLine(id, name(), all, clock);
        this.discovery = new Discovery(settings.issuer(), line, all.discoveryFor(), clock);
        this.clock = clock;
    }

    String id() {
        return id;
    }

    String name() {
        return settings.name().orElse(id);
    }

    boolean signsUp() {
        return settings.signUp();
    }

    /**
     * Where the browser goes.
     *
     * @throws ProviderAway when the provider does not answer
     */
    URI authorization(String state, BrowserSecret secret, boolean fresh) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(settings.scopes().toArray(String[]::new)), client, redirection)
                .endpointURI(discovery.now().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(secret.nonce()))
                .codeChallenge(new CodeVerifier(secret.verifier()), CodeChallengeMethod.S256);
        if (fresh) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        return request.build().toURI();
    }

    /** Whether an answer comes from this provider, as far as it says so; one that always says so must (RFC 9207). */
    boolean isIssuer(Optional<String> said) {
        return said.map(settings.issuer().toString()::equals)
                .orElseGet(() -> !discovery.now().metadata().supportsAuthorizationResponseIssuerParam());
    }

    /**
     * Who came back with this code.
     *
     * @throws ProviderAway when the provider does not answer
     */
    Testimony testify(String code, BrowserSecret secret) {
        var known = discovery.now();
        try {
            var response = OIDCTokenResponseParser.parse(exchange(code, secret, known));
            if (!(response instanceof OIDCTokenResponse given)) {
                return refused(String.valueOf(
                        response.toErrorResponse().getErrorObject().getCode()));
            }
            var tokens = given.getOIDCTokens();
            var claims = IdTokens.check(tokens.getIDToken(), known, client, secret.nonce());
            return testimony(claims, tokens, known);
        } catch (ParseException e) {
            // What it says of itself may have a part of the token in it.
            return new Testimony.Worthless("an answer that cannot be read");
        } catch (BadJOSEException e) {
            return new Testimony.Worthless(String.valueOf(e.getMessage()));
        } catch (JOSEException e) {
            throw line.away("its keys cannot be had: " + e.getMessage());
        }
    }

    private HTTPResponse exchange(String code, BrowserSecret secret, Discovery.Known known) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), redirection, new CodeVerifier(secret.verifier()));
        var token = known.metadata().getTokenEndpointURI();
        var request = settings.clientSecret()
                .map(Secret::new)
                .map(ours -> new TokenRequest.Builder(
                        token,
                        byBasic(known) ? new ClientSecretBasic(client, ours) : new ClientSecretPost(client, ours),
                        grant))
                .orElseGet(() -> new TokenRequest.Builder(token, client, grant));
        return send(request.build().toHTTPRequest());
    }

    /** What is said where nothing is said (Discovery, 3). */
    private static boolean byBasic(Discovery.Known known) {
        return Optional.ofNullable(known.metadata().getTokenEndpointAuthMethods())
                .map(methods -> methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST))
                .orElse(true);
    }

    private Testimony refused(String error) {
        if (OUR_FAULT.contains(error)) {
            throw line.away("it does not take our client id and secret: " + error);
        }
        return new Testimony.Worthless(error);
    }

    private Testimony testimony(IDTokenClaimsSet claims, OIDCTokens tokens, Discovery.Known known)
            throws ParseException {
        if (claims.getSubject().getValue().length() > LONGEST_SUBJECT) {
            return new Testimony.Worthless("the subject is too long");
        }
        var said = PersonClaims.of(claims);
        var more = Optional.ofNullable(known.metadata().getUserInfoEndpointURI())
                .filter(address -> !said.hasEmail() && OidcProperties.isSafe(address));
        if (more.isEmpty()) {
            return new Testimony.Given(said.person(id, settings, clock.instant()));
        }
        var answer =
                UserInfoResponse.parse(send(new UserInfoRequest(more.get(), tokens.getAccessToken()).toHTTPRequest()));
        var info = answer.indicatesSuccess()
                ? Optional.ofNullable(answer.toSuccessResponse().getUserInfo())
                : Optional.<com.nimbusds.openid.connect.sdk.claims.UserInfo>empty();
        // Else somebody else's address could be put beside this subject (Core, 5.3.4).
        if (info.filter(other -> !other.getSubject().equals(claims.getSubject()))
                .isPresent()) {
            return new Testimony.Worthless("the user info is another subject's");
        }
        var all = info.map(said::and).orElse(said);
        return new Testimony.Given(all.person(id, settings, clock.instant()));
    }

    private HTTPResponse send(HTTPRequest request) {
        try {
            return request.send(line);
        } catch (IOException e) {
            throw line.away(e.toString());
        }
    }
}
