/** Setting a password without knowing the one there is, by a link that goes to the account's address. */
@NullMarked
package org.carrel.account.reset;

import org.jspecify.annotations.NullMarked;
