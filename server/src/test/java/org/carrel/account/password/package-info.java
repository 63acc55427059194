/** Tests of hashing. */
@NullMarked
package org.carrel.account.password;

import org.jspecify.annotations.NullMarked;
