/** Tests of access tokens and their keys. */
@NullMarked
package org.carrel.account.token;

import org.jspecify.annotations.NullMarked;
