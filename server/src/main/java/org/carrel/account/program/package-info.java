/**
 * Programs that call the API: service accounts, API keys of theirs and of people, and access tokens by client credentials (RFC
 * 6749, 4.4). A key is shown once, kept as a hash, ends, can be revoked, and never allows more than whom it belongs to may do.
 */
@NullMarked
package org.carrel.account.program;

import org.jspecify.annotations.NullMarked;
