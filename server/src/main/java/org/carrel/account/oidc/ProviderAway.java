package org.carrel.account.oidc;

import java.time.Duration;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** A provider does not answer, or not with anything of use. Answered with 503 and Retry-After. */
class ProviderAway extends ProblemException {
    ProviderAway(String provider, Duration retryAfter) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "identity_provider_away",
                provider + " cannot be reached at the moment. Sign in another way, or try again later.");
        retryAfter(retryAfter);
    }
}
