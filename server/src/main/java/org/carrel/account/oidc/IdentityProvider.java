package org.carrel.account.oidc;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * A service that people can sign in with.
 *
 * @param id as it is called in addresses
 * @param name for the button
 * @param termsVersion the terms of use that whoever is new here, and gets an account by it, has to accept
 */
@Schema(description = "A service that people can sign in with")
record IdentityProvider(String id, String name, Optional<String> termsVersion) {}
