/**
 * People as users: sign-up, sign-in, tokens, roles. Other modules ask it only who is asking ({@link
 * org.carrel.account.Caller}) and say who may ({@link org.carrel.account.Requires}, {@link
 * org.carrel.account.Open}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.carrel.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
