package org.carrel.account.oidc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Open;
import org.carrel.account.TermsOfUse;
import org.carrel.account.session.Devices;
import org.carrel.account.session.SignedIn;
import org.carrel.account.web.Browsers;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@RequestMapping("/v1/identity-providers")
class IdentityProviderController {
    /** The cookie by which a browser that began an attempt is known again. */
    static final String MARK = "oidc";

    private final Providers providers;
    private final SignInAttempts attempts;
    private final CallbackAnswers answers;
    private final OidcProperties properties;
    private final Browsers browsers;
    private final Devices devices;
    private final TermsOfUse terms;

    IdentityProviderController(
            Providers providers,
            SignInAttempts attempts,
            CallbackAnswers answers,
            OidcProperties properties,
            Browsers browsers,
            Devices devices,
            TermsOfUse terms) {
        this.providers = providers;
        this.attempts = attempts;
        this.answers = answers;
        this.properties = properties;
        this.browsers = browsers;
        this.devices = devices;
        this.terms = terms;
    }

    @Open
    @GetMapping
    @Operation(summary = "Which other services people can sign in with", operationId = "listIdentityProviders")
    Page<IdentityProvider> list() {
        return Page.whole(providers.all().stream()
                .map(provider -> new IdentityProvider(
                        provider.id(), provider.name(), terms.version().filter(version -> provider.signsUp())))
                .toList());
    }

    @Open
    @Recorded(Recorded.Deeds.REFUSALS)
    @PostMapping("/{id}/attempts")
    @Operation(
            summary = "Begin to sign in with another service: the browser goes to the address in the answer",
            operationId = "beginSignInElsewhere")
    ResponseEntity<StartedAttempt> begin(
            @PathVariable String id, @RequestBody NewAttempt wanted, HttpServletRequest request) {
        browsers.requireOwnPage(request);
        var secret = BrowserSecret.fresh();
        var started = attempts.begin(provider(id), wanted, secret);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(
                        HttpHeaders.SET_COOKIE,
                        browsers.give(request, MARK, secret.text(), properties.attemptLifetime()))
                .body(started);
    }

    /** Whoever has no mark, or another, did not begin what is to end here: else one could be signed in as somebody else. */
    @Open
    @Recorded(Recorded.Deeds.EVERYBODY)
    @GetMapping("/{id}/callback")
    @ApiResponse(responseCode = "200", description = "Signed in, for a program", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "303", description = "A browser goes on to a page of this site")
    @Operation(summary = "Where the other service sends the browser back to", operationId = "endSignInElsewhere")
    ResponseEntity<SignedIn> end(@PathVariable String id, ProviderAnswer answer, HttpServletRequest request) {
        var provider = provider(id);
        return browsers.mark(request, MARK)
                .map(BrowserSecret::new)
                .flatMap(secret -> attempts.end(provider, answer, secret, name -> devices.of(request, name)))
                .map(ended -> answers.of(ended, request))
                .orElseThrow(() -> Refused.forbidden(
                        "identity_attempt_not_good",
                        "This sign-in was not begun in this browser, was ended before, or took too long. Begin anew."));
    }

    private Provider provider(String id) {
        return providers.find(id).orElseThrow(() -> Refused.notFound("identity provider"));
    }
}
