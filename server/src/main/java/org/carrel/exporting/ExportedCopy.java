package org.carrel.exporting;

import org.carrel.holding.Copy;

/**
 * A copy as everybody may know it.
 *
 * @param branch the code of its branch
 */
record ExportedCopy(Copy copy, String branch) {}
