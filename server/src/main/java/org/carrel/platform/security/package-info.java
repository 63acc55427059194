/**
 * The security filter chain: what every answer says to browsers, which requests are not even looked at, which foreign
 * pages may ask. Who is asking is for a {@link org.carrel.platform.security.Gate} to say; who may, for each route.
 */
@NullMarked
package org.carrel.platform.security;

import org.jspecify.annotations.NullMarked;
