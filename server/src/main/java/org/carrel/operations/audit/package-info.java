/**
 * The audit trail: who did what to what, from where, what it was before and is after. Lines are drafted in the transaction
 * of the deed, sealed into a chain of hashes a second or two later, and never changed again; a command verifies them.
 * Decision 0022 says why it is built so. What other modules call is {@link org.carrel.platform.audit.Audit}.
 */
@NullMarked
package org.carrel.operations.audit;

import org.jspecify.annotations.NullMarked;
