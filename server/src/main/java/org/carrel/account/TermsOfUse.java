package org.carrel.account;

import java.util.Optional;
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
        missing(user.acceptedTerms()).ifPresent(version -> {
            throw InvalidInput.field(
                    "acceptedTerms",
                    "terms_not_accepted",
                    "Must be " + version + ", the terms of use as they are now.");
        });
    }

    /** The version as it is now, where it is not the one that somebody accepts; empty where nothing is wanted of them. */
    public Optional<String> missing(Optional<String> accepted) {
        return version().filter(wanted -> !accepted.equals(Optional.of(wanted)));
    }

    /** The version as it is now; empty where the library has no terms. */
    public Optional<String> version() {
        return properties.termsVersion();
    }
}
