package org.carrel.account.oidc;

import java.util.Optional;

/**
 * How somebody new may come in.
 *
 * @param open whether the library makes accounts for those who come from there
 * @param acceptedTerms the version of the terms of use that they accept
 */
record Admission(boolean open, Optional<String> acceptedTerms) {}
