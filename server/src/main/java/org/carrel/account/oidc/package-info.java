/**
 * Signing in with an identity that another service keeps (OpenID Connect): which services there are, how a browser goes there
 * and comes back, and whose account an identity opens. An identity is somebody's by its issuer and subject, never by its address.
 */
@NullMarked
package org.carrel.account.oidc;

import org.jspecify.annotations.NullMarked;
