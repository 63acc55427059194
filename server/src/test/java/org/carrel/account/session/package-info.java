/** Tests of sign-in, sessions and tokens. */
@NullMarked
package org.carrel.account.session;

import org.jspecify.annotations.NullMarked;
