/**
 * Roles that a library makes for itself, such as volunteers who only take books out and back, and to whom they are given, with
 * the branches that somebody is bound to.
 */
@NullMarked
@NamedInterface("role")
package org.carrel.account.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
