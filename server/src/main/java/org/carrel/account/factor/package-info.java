/**
 * What people show beside their first proof: codes of an authenticator app and codes for recovery; who must have a second
 * factor, and what happens when the last one goes. Other kinds of factor join in as {@link
 * org.carrel.account.factor.FactorKind}.
 */
@NullMarked
@NamedInterface("factor")
package org.carrel.account.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
