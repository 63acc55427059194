/** Access tokens as they are written, signed and checked (JWT, RFC 7519 and 8725). It knows nothing of sessions and roles. */
@NullMarked
package org.carrel.account.token;

import org.jspecify.annotations.NullMarked;
