/**
 * The second step of signing in: whoever has a second factor gets a challenge for their first proof, and a session for a
 * second one. The same second proofs also renew a proof within a session.
 */
@NullMarked
package org.carrel.account.challenge;

import org.jspecify.annotations.NullMarked;
