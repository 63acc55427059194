/**
 * Passkeys (WebAuthn, level 3): registering them, and proving by one who somebody is, without a user name and instead of a
 * password, or beside one. The cryptography is webauthn4j's.
 */
@NullMarked
@NamedInterface("passkey")
package org.carrel.account.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
