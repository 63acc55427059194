/**
 * What exists: books (editions) and, in {@link org.carrel.catalogue.author}, the people who made them.
 *
 * <p>Others find, make and lock books through {@link org.carrel.catalogue.Books}, say by {@link
 * org.carrel.catalogue.BookUse} what stands in the way of deleting one, and hear of changes in the transaction that
 * makes them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "platform"})
package org.carrel.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
