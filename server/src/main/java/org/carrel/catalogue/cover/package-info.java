/**
 * Pictures of covers: what lies at a book's address for one is fetched, checked, made smaller and served by us, so that no reader's
 * browser asks a stranger, and no stranger's file reaches a reader as it was.
 */
@NullMarked
package org.carrel.catalogue.cover;

import org.jspecify.annotations.NullMarked;
