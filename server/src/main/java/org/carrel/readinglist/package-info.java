/**
 * Private lists of titles: what a reader wants to read, is reading, has read. Nobody but the owner reaches a list or
 * an entry, staff included; to everybody else they do not exist. Search tells
 * readers which of their lists a hit stands in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "catalogue", "platform"})
package org.carrel.readinglist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
