/** Books from CSV files: any whose header names our fields, in one of many spellings. */
@NullMarked
package org.carrel.importing.csv;

import org.jspecify.annotations.NullMarked;
