/**
 * How people prove who they are: signing in and out, the sessions that follow from it, and the tokens every request
 * brings. Other modules use {@link org.carrel.account.session.Sessions} to sign somebody in for a client of their own.
 */
@NullMarked
@NamedInterface("session")
package org.carrel.account.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
