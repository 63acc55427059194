package org.carrel.account.oidc;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A service that people can sign in with.
 *
 * @param id as it is called in addresses
 * @param name for the button
 */
@Schema(description = "A service that people can sign in with")
record IdentityProvider(String id, String name) {}
