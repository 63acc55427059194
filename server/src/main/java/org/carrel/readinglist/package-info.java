/** Private lists of titles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "catalogue", "platform"})
package org.carrel.readinglist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
