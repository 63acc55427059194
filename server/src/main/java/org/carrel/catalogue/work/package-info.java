/**
 * Which editions are of one work: a rule that follows from title and first contributor alone, so that editions meet without
 * asking each other, and what staff joined or split against it.
 */
@NullMarked
package org.carrel.catalogue.work;

import org.jspecify.annotations.NullMarked;
