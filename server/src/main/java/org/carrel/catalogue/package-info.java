/** What exists: books (editions) and the people who made them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "platform"})
package org.carrel.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
