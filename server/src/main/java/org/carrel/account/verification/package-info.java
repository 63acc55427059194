/**
 * Whether an e-mail address is somebody's: what a link in a letter proves, the first confirmation, and the change of an address,
 * confirmed at both ends. The letters themselves are written by whoever listens to {@link
 * org.carrel.account.verification.LinkIssued}.
 */
@NullMarked
@NamedInterface("verification")
package org.carrel.account.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
