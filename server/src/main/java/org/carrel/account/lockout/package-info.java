/**
 * What stands between somebody who guesses and an account: wrong passwords and codes are counted by account and by
 * address, on all nodes together, and each costs a longer wait. Who checks a secret does it inside {@link
 * org.carrel.account.lockout.Lockout#guess}.
 */
@NullMarked
@NamedInterface("lockout")
package org.carrel.account.lockout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
