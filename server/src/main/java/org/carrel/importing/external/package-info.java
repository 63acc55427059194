/**
 * What several sources know of a book, asked at once and made one: {@link org.carrel.importing.external.MergedField} is the
 * table that says whose word counts for what, and every answer says whose did.
 */
@NullMarked
package org.carrel.importing.external;

import org.jspecify.annotations.NullMarked;
