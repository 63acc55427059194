package org.carrel.account;

import org.carrel.platform.http.InvalidInput;
import org.springframework.stereotype.Component;

/** The terms that whoever signs up must accept, where the library has some. */
@Component
public class TermsOfUse {
    private final PrivacyProperties properties;

    TermsOfUse(PrivacyProperties properties) {
        this.properties = properties;
    }

    /** @throws InvalidInput {@code acceptedTerms} */
    public void require(NewUser user) {
        properties
                .termsVersion()
                .filter(version -> user.acceptedTerms().filter(version::equals).isEmpty())
                .ifPresent(version -> {
                    throw InvalidInput.field(
                            "acceptedTerms",
                            "terms_not_accepted",
                            "Must be " + version + ", the terms of use as they are now.");
                });
    }
}
